import { type LocalDate } from '@danvan/calendar';
import type { OrganisationKind, RelationType, Tier } from '@danvan/contracts/vocabulary';
import type { Queryable } from '@danvan/directory';
import {
  type Connection,
  type Context,
  connection,
  connectionsBy,
  type ListSpec,
  loadWithArguments,
  perRequest,
  type Sql,
  sql,
} from '@danvan/service';
import { stateOf } from '../dated/find-at.ts';
import { nameHolds, onDay, type PageOnDay } from '../dated/on-day.ts';
import { type Organisation, organisationRecord } from './organisation-record.ts';

export interface OrganisationFilter {
  areaId?: string | null;
  withinId?: string | null;
  tier?: Tier | null;
  kind?: OrganisationKind | null;
  name?: string | null;
}

export function listOrganisations(
  database: Queryable,
  { areaId, withinId, ...filter }: OrganisationFilter,
  { on, ...page }: PageOnDay,
): Promise<Connection<Organisation>> {
  return connection({
    ...listOn(database, on),
    ...page,
    where: [
      onDay('v', on),
      areaId ? sql`v.area_id = ${areaId}` : undefined,
      withinId ? sql`v.organisation_id IN (${subtree(withinId, on)})` : undefined,
      ...describedBy(filter),
    ],
  });
}

type OfArea = PageOnDay & Pick<OrganisationFilter, 'tier' | 'kind'>;

/** Loads a page of the organisations of an area. */
export const organisationsOfArea = (ctx: Context, selection: OfArea) =>
  perRequest(ctx, listOrganisationsOfAreas, () =>
    loadWithArguments((args: OfArea, ids) => listOrganisationsOfAreas(ctx.database, args, ids)),
  )(selection);

/** A page of the organisations of each of these areas. */
function listOrganisationsOfAreas(
  database: Queryable,
  { on, tier, kind, ...page }: OfArea,
  areaIds: string[],
): Promise<Connection<Organisation>[]> {
  return connectionsBy({
    ...listOn(database, on),
    ...page,
    where: [onDay('v', on), ...describedBy({ tier, kind })],
    keyColumn: 'v.area_id',
    keyType: 'uuid',
    keys: areaIds,
  });
}

type Related = { type: RelationType };

/** Loads a page of what is subordinate to, led by, … an organisation. */
export const childrenOf = (ctx: Context, relation: PageOnDay & Related) =>
  perRequest(ctx, listChildren, () =>
    loadWithArguments((args: PageOnDay & Related, ids) => listChildren(ctx.database, args, ids)),
  )(relation);

/** A page of what is subordinate to, led by, … each of these. */
function listChildren(
  database: Queryable,
  { on, type, ...page }: PageOnDay & Related,
  parentIds: string[],
): Promise<Connection<Organisation>[]> {
  const list = listOn(database, on);
  return connectionsBy({
    ...list,
    ...page,
    from: `${list.from} JOIN relation l ON l.from_id = v.organisation_id`,
    where: [onDay('v', on), onDay('l', on), sql`l.type = ${type}`],
    keyColumn: 'l.to_id',
    keyType: 'uuid',
    keys: parentIds,
  });
}

type RelatedOnDay = Related & { on: LocalDate };

/** Loads what an organisation is subordinate to, led by, … on a day, by name. */
export const parentsOf = (ctx: Context, relation: RelatedOnDay) =>
  perRequest(ctx, findParents, () => loadWithArguments((args: RelatedOnDay, ids) => findParents(ctx.database, args, ids)))(
    relation,
  );

/** What each of these is subordinate to, led by, … on that day, by name. One statement. */
async function findParents(database: Queryable, { on, type }: RelatedOnDay, ids: string[]): Promise<Organisation[][]> {
  const rows = await database.query<Organisation & { childId: string }>(
    `SELECT l.from_id AS "childId", r.id, r.version, $2::date AS "asOf", ${stateOf(organisationRecord)}
       FROM relation l
       JOIN organisation r ON r.id = l.to_id
       JOIN organisation_version v ON v.organisation_id = r.id AND v.valid_from <= $2 AND (v.valid_to IS NULL OR $2 < v.valid_to)
      WHERE l.from_id = ANY($1) AND l.type = $3 AND l.valid_from <= $2 AND (l.valid_to IS NULL OR $2 < l.valid_to)
      ORDER BY v.name COLLATE "vi-x-icu", r.id`,
    [ids, on, type],
  );
  const parents = Map.groupBy(rows, ({ childId }) => childId);
  return ids.map((id) => parents.get(id) ?? []);
}

function listOn(database: Queryable, on: LocalDate): ListSpec<Omit<Organisation, 'asOf'>, Organisation> {
  return {
    database,
    select: `r.id, r.version, ${stateOf(organisationRecord)}`,
    from: 'organisation_version v JOIN organisation r ON r.id = v.organisation_id',
    orderBy: [{ column: 'v.name', collate: 'vi-x-icu' }, { column: 'v.organisation_id' }],
    toNode: (row) => ({ ...row, asOf: on }),
  };
}

function describedBy({ tier, kind, name }: Pick<OrganisationFilter, 'tier' | 'kind' | 'name'>): (Sql | undefined)[] {
  return [tier ? sql`v.tier = ${tier}` : undefined, kind ? sql`v.kind = ${kind}` : undefined, name ? nameHolds(name) : undefined];
}

function subtree(id: string, on: LocalDate): Sql {
  return sql`WITH RECURSIVE below AS (
      SELECT ${id}::uuid AS id
      UNION
      SELECT c.from_id FROM relation c JOIN below ON c.to_id = below.id WHERE c.type = 'SUBORDINATE' AND ${onDay('c', on)})
    SELECT id FROM below`;
}
