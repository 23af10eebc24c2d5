import type { LocalDate } from '@danvan/calendar';
import type { AreaLevel } from '@danvan/contracts/vocabulary';
import { raw, type Sql, sql } from '@danvan/service';

export interface TreeSpec {
  /** Null: the whole country. */
  roots: readonly string[] | null;
  map: LocalDate;
  rowsLevel?: AreaLevel;
}

/** No administrative map is deeper; ends a ring, should the data have one. */
const deepest = 6;

/**
 * `tree (root_id, area_id, level, unit_id, unit_whole, depth)`: each root with all below it on the map of a day, for a WITH RECURSIVE.
 * An area that ended earlier stands where it last stood, so that what was done there keeps counting above it. `unit_id` is the unit
 * in whose row an area counts: the one directly below the root, or the one of `rowsLevel`; `unit_whole` is false for units above those,
 * which stand for themselves alone.
 */
export function areaTree({ roots, map, rowsLevel }: TreeSpec): Sql {
  const isRow = rowsLevel ? sql`a.level = ${rowsLevel}` : raw('true');
  const base = roots
    ? sql`SELECT a.area_id, a.area_id, a.level, a.area_id, ${rowsLevel ? isRow : raw('false')}, 0
            FROM directory_area a WHERE a.area_id = ANY(${roots}::uuid[]) AND ${standsOn(map)}`
    : sql`SELECT NULL::uuid, a.area_id, a.level, a.area_id, ${isRow}, 0
            FROM directory_area a WHERE a.parent_id IS NULL AND ${standsOn(map)}`;
  return sql`tree (root_id, area_id, level, unit_id, unit_whole, depth) AS (
    ${base}
    UNION ALL
    SELECT t.root_id, a.area_id, a.level, CASE WHEN t.unit_whole THEN t.unit_id ELSE a.area_id END, t.unit_whole OR ${isRow}, t.depth + 1
      FROM tree t JOIN directory_area a ON a.parent_id = t.area_id
     WHERE ${standsOn(map)} AND t.depth < ${deepest})`;
}

/** The version of area `a` that holds on a day, or the last one before it. */
function standsOn(map: LocalDate): Sql {
  return sql`a.valid_from <= ${map} AND NOT EXISTS (
    SELECT FROM directory_area later WHERE later.area_id = a.area_id AND later.valid_from > a.valid_from AND later.valid_from <= ${map})`;
}
