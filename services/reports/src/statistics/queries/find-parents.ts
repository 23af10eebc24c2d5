import type { LocalDate } from '@danvan/calendar';
import { type Context, loadWithArguments, perRequest } from '@danvan/service';
import type { Database } from '@danvan/service/database';

/** The area directly above one on the map of a day. */
export function loadParent(ctx: Context, map: LocalDate, areaId: string): Promise<string | null> {
  const parents = perRequest(ctx, findParents, () =>
    loadWithArguments((on: { map: LocalDate }, ids) => findParents(ctx.database, ids, on.map)),
  );
  return parents({ map }).load(areaId);
}

/** The area directly above each on the map of a day, where it stands then or last stood before. */
async function findParents(
  database: Pick<Database, 'query'>,
  areaIds: readonly string[],
  map: LocalDate,
): Promise<(string | null)[]> {
  const rows = await database.query<{ parentId: string | null }>(
    `SELECT standing.parent_id AS "parentId"
       FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (area_id, position)
       LEFT JOIN LATERAL (
         SELECT a.parent_id FROM directory_area a WHERE a.area_id = asked.area_id AND a.valid_from <= $2
          ORDER BY a.valid_from DESC LIMIT 1) standing ON true
      ORDER BY asked.position`,
    [areaIds, map],
  );
  return rows.map((row) => row.parentId);
}
