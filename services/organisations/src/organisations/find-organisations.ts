import type { OrganisationKind, RelationType, Tier } from '@danvan/contracts/vocabulary';
import { type LocalDate, type Queryable, todayInVietnam } from '@danvan/directory';
import type { Tx } from '@danvan/service/database';
import { type Connection, connection, connectionsBy, type ListSpec } from '@danvan/service/paging';
import { type Sql, sql } from '@danvan/service/sql';
import { findAt, stateOf } from '../dated/find-at.ts';
import { nameHolds, onDay, type PageOnDay } from '../dated/on-day.ts';
import type { Organisation } from './organisation.ts';
import { organisationType } from './organisation-type.ts';

export interface OrganisationFilter {
  areaId?: string | null;
  withinId?: string | null;
  tier?: Tier | null;
  kind?: OrganisationKind | null;
  name?: string | null;
}

/** As they are today, for the answer to a change. */
export async function reloadOrganisationsIn(tx: Tx, ids: readonly string[]): Promise<Organisation[]> {
  const on = todayInVietnam(tx.now());
  const organisations = await findAt(
    tx,
    organisationType,
    ids.map((id) => ({ id, on })),
  );
  return organisations.filter((organisation) => organisation !== undefined);
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

/** A page of the organisations of each of these areas. */
export function listOrganisationsOfAreas(
  database: Queryable,
  { on, tier, kind, ...page }: PageOnDay & Pick<OrganisationFilter, 'tier' | 'kind'>,
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

/** A page of what is subordinate to, led by, … each of these. */
export function listChildren(
  database: Queryable,
  { on, type, ...page }: PageOnDay & { type: RelationType },
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

/** What each of these is subordinate to, led by, … on that day, by name. One statement. */
export async function findParents(
  database: Queryable,
  { on, type }: { on: LocalDate; type: RelationType },
  ids: string[],
): Promise<Organisation[][]> {
  const rows = await database.query<Organisation & { childId: string }>(
    `SELECT l.from_id AS "childId", r.id, r.version, $2::date AS "asOf", ${stateOf(organisationType)}
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
    select: `r.id, r.version, ${stateOf(organisationType)}`,
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
