import type { AreaLevel } from '@danvan/contracts/vocabulary';
import type { Database } from '@danvan/service/database';
import { raw, sql } from '@danvan/service/sql';
import type { LocalDate, RecordType } from '../records/fact.ts';
import { areaTree } from './area-tree.ts';
import { placedFacts, within } from './counted-facts.ts';
import type { Filters, Period } from './question.ts';

/** How many units there are and how many of them have a record, of one subject and, when asked by area, one row. */
export interface CoverageCell {
  subjectId: string | null;
  unitId: string | null;
  unitWhole: boolean | null;
  numerator: number;
  denominator: number;
}

/** What questions must have in common to be answered by one statement. */
export interface CoverageScan {
  recordType: RecordType;
  period: Period;
  map: LocalDate;
  level: AreaLevel;
  filters: Pick<Filters, 'tier' | 'kind' | 'status'>;
  byArea: boolean;
  rowsLevel?: AreaLevel;
  /** Whether of areas or of the whole country. */
  subjects: 'AREA' | 'ALL';
}

/**
 * Of the areas of a level below the roots (null: in the whole country) that exist on the day of the map, those whose own bodies have a record. What a commune does covers no
 * district, and a body without an area covers none.
 */
export async function scanCoverage(
  database: Pick<Database, 'query'>,
  scan: CoverageScan,
  roots: readonly string[] | null,
): Promise<CoverageCell[]> {
  const { map, filters } = scan;
  const { text, params } = sql`
    WITH RECURSIVE ${areaTree({ roots, map, rowsLevel: scan.rowsLevel })},
    covered AS (
      SELECT DISTINCT p.area_id
        FROM ${placedFacts('ORGANISATION')}
       WHERE f.record_type = ${scan.recordType} AND ${within('WITHIN_PERIOD', scan.period)}
         ${filters.tier ? sql`AND p.tier = ${filters.tier}` : raw('')}
         ${filters.kind ? sql`AND f.kind = ${filters.kind}` : raw('')}
         ${filters.status ? sql`AND f.status = ${filters.status}` : raw('')})
    SELECT tree.root_id AS "subjectId", ${raw(scan.byArea ? 'tree.unit_id' : 'NULL::uuid')} AS "unitId",
           ${raw(scan.byArea ? 'tree.unit_whole' : 'NULL::boolean')} AS "unitWhole",
           count(covered.area_id)::int AS numerator, count(*)::int AS denominator
      FROM tree
      JOIN directory_area a ON a.area_id = tree.area_id AND a.valid_from <= ${map} AND (a.valid_to IS NULL OR ${map} < a.valid_to)
      LEFT JOIN covered ON covered.area_id = tree.area_id
     WHERE a.level = ${scan.level}
     GROUP BY 1, 2, 3`.toQuery();
  return database.query<CoverageCell>(text, params);
}
