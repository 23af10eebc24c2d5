import type { LocalDate } from '@danvan/calendar';
import type { AreaLevel } from '@danvan/contracts/vocabulary';
import { joined, sql } from '@danvan/service';
import type { Database } from '@danvan/service/database';
import type { CountedRecordType } from '../../facts/fact.ts';
import type { PlacedBy } from '../../metrics/metric.ts';
import { areaTree } from '../queries/area-tree.ts';
import { ownArea, placedFacts } from '../queries/counted-facts.ts';
import { filterConditions } from '../queries/filter-conditions.ts';
import type { UnplacedFactFilters } from '../question/question.ts';

/** A unit that owes records, with the intervals in which it has one. */
export interface CoverageUnit {
  subjectId: string | null;
  areaId: string;
  code: string;
  /** The unit’s first day, whatever it was called then. */
  since: LocalDate;
  /** The row that it counts in. */
  unitId: string;
  unitWhole: boolean;
  /** Numbers of intervals, from 0, ascending. */
  done: readonly number[];
}

/** What questions must have in common to be answered by one statement. */
export interface CoverageScan {
  recordType: CountedRecordType;
  placedBy: PlacedBy;
  /** Ascending and apart from each other. */
  intervals: readonly { from: LocalDate; to: LocalDate }[];
  map: LocalDate;
  level: AreaLevel;
  filters: UnplacedFactFilters;
  rowsLevel?: AreaLevel;
}

/**
 * The areas of a level below the roots (null: in the whole country) that exist on the day of the map, with what their own bodies did. What a
 * commune does counts for no district, and what a body without an area does for none.
 */
export async function scanCoverage(
  database: Pick<Database, 'query'>,
  { recordType, placedBy, intervals, map, level, filters, rowsLevel }: CoverageScan,
  roots: readonly string[] | null,
): Promise<CoverageUnit[]> {
  const { text, params } = sql`
    WITH RECURSIVE ${areaTree({ roots, map, rowsLevel })},
    stretch AS (
      SELECT number - 1 AS number, first_day, last_day
        FROM unnest(${intervals.map(({ from }) => from)}::date[], ${intervals.map(({ to }) => to)}::date[])
             WITH ORDINALITY AS owed (first_day, last_day, number)),
    done AS (
      SELECT ${ownArea(placedBy)} AS area_id, array_agg(DISTINCT stretch.number::int ORDER BY stretch.number::int) AS numbers
        FROM ${placedFacts()}
        JOIN stretch ON f.occurred_on BETWEEN stretch.first_day AND stretch.last_day
       WHERE f.record_type = ${recordType}
         AND f.occurred_on BETWEEN ${intervals.at(0)?.from ?? null} AND ${intervals.at(-1)?.to ?? null}
         AND ${joined(filterConditions(filters), ' AND ')}
       GROUP BY 1)
    SELECT tree.root_id AS "subjectId", tree.area_id AS "areaId", a.code, tree.unit_id AS "unitId", tree.unit_whole AS "unitWhole",
           coalesce(done.numbers, '{}') AS done,
           (SELECT min(first.valid_from)::text FROM directory_area first WHERE first.area_id = tree.area_id) AS since
      FROM tree
      JOIN directory_area a ON a.area_id = tree.area_id AND a.valid_from <= ${map} AND (a.valid_to IS NULL OR ${map} < a.valid_to)
      LEFT JOIN done ON done.area_id = tree.area_id
     WHERE a.level = ${level}`.toQuery();
  return database.query<CoverageUnit>(text, params);
}
