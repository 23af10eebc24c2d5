import { type LocalDate } from '@danvan/calendar';
import type { AreaKind, AreaLevel } from '@danvan/contracts/vocabulary';
import type { Queryable } from '@danvan/directory';
import {
  type Connection,
  type Context,
  connection,
  connectionsBy,
  type ListSpec,
  loadWithArguments,
  perRequest,
  raw,
  type Sql,
  sql,
} from '@danvan/service';
import DataLoader from 'dataloader';
import { type OnDay, stateOf } from '../dated/find-at.ts';
import { nameHolds, onDay, type PageOnDay } from '../dated/on-day.ts';
import { type Area, areaRecord } from './area-record.ts';

export interface AreaFilter {
  parentId?: string | null;
  withinId?: string | null;
  level?: AreaLevel | null;
  kind?: AreaKind | null;
  name?: string | null;
}

export async function findAreaByCode(
  database: Queryable,
  { code, level, on }: { code: string; level: AreaLevel; on: LocalDate },
): Promise<Area | null> {
  const { text, params } = sql`SELECT r.id, r.version, ${raw(stateOf(areaRecord))} FROM ${raw(from)}
    WHERE v.code = ${code} AND v.level = ${level} AND ${onDay('v', on)}`.toQuery();
  const [area] = await database.query<Omit<Area, 'asOf'>>(text, params);
  return area === undefined ? null : { ...area, asOf: on };
}

export function listAreas(database: Queryable, filter: AreaFilter, { on, ...page }: PageOnDay): Promise<Connection<Area>> {
  const { parentId, withinId, level, kind, name } = filter;
  return connection({
    ...listOn(database, on),
    ...page,
    where: [
      onDay('v', on),
      parentId ? sql`v.parent_id = ${parentId}` : undefined,
      withinId ? sql`v.area_id IN (${subtree(withinId, on)})` : undefined,
      level ? sql`v.level = ${level}` : undefined,
      kind ? sql`v.kind = ${kind}` : undefined,
      name ? nameHolds(name) : undefined,
    ],
  });
}

/** Loads a page of what stands directly below an area. */
export const childrenOf = (ctx: Context, page: PageOnDay) =>
  perRequest(ctx, listChildren, () => loadWithArguments((args: PageOnDay, ids) => listChildren(ctx.database, args, ids)))(page);

/** A page of what stands directly below each of these. */
function listChildren(database: Queryable, { on, ...page }: PageOnDay, parentIds: string[]): Promise<Connection<Area>[]> {
  return connectionsBy({
    ...listOn(database, on),
    ...page,
    where: [onDay('v', on)],
    keyColumn: 'v.parent_id',
    keyType: 'uuid',
    keys: parentIds,
  });
}

/** The way from the top down to an area, as ids, on a day. */
export function pathTo(ctx: Context, asked: OnDay): Promise<string[]> {
  const load = (all: readonly OnDay[]) => findPaths(ctx.database, all);
  return perRequest(
    ctx,
    findPaths,
    () => new DataLoader<OnDay, string[], string>(load, { cacheKeyFn: ({ id, on }) => `${id} ${on}` }),
  ).load(asked);
}

/** Each area's way from the top down to itself, as ids, on its day. One statement. */
async function findPaths(database: Queryable, asked: readonly OnDay[]): Promise<string[][]> {
  const rows = await database.query<{ path: string[] }>(
    `WITH RECURSIVE upwards AS (
       SELECT position, id, day, 0 AS steps FROM unnest($1::uuid[], $2::date[]) WITH ORDINALITY AS asked (id, day, position)
       UNION ALL
       SELECT u.position, v.parent_id, u.day, u.steps + 1
         FROM upwards u JOIN area_version v ON v.area_id = u.id AND v.valid_from <= u.day AND (v.valid_to IS NULL OR u.day < v.valid_to)
        WHERE v.parent_id IS NOT NULL)
     SELECT array_agg(id ORDER BY steps DESC) AS path FROM upwards GROUP BY position ORDER BY position`,
    [asked.map(({ id }) => id), asked.map(({ on }) => on)],
  );
  return rows.map(({ path }) => path);
}

const from = 'area_version v JOIN area r ON r.id = v.area_id';

function listOn(database: Queryable, on: LocalDate): ListSpec<Omit<Area, 'asOf'>, Area> {
  return {
    database,
    select: `r.id, r.version, ${stateOf(areaRecord)}`,
    from,
    orderBy: [{ column: 'v.name', collate: 'vi-x-icu' }, { column: 'v.area_id' }],
    toNode: (row) => ({ ...row, asOf: on }),
  };
}

function subtree(id: string, on: LocalDate): Sql {
  return sql`WITH RECURSIVE below AS (
      SELECT ${id}::uuid AS id
      UNION
      SELECT c.area_id FROM area_version c JOIN below ON c.parent_id = below.id WHERE ${onDay('c', on)})
    SELECT id FROM below`;
}
