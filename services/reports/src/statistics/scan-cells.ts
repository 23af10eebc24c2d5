import type { AreaLevel, Tier } from '@danvan/contracts/vocabulary';
import type { Database } from '@danvan/service/database';
import { joined, raw, sql } from '@danvan/service/sql';
import type { Metric } from '../metrics/metric.ts';
import type { LocalDate, RecordType } from '../records/fact.ts';
import { areaTree } from './area-tree.ts';
import { countedIn, placedFacts, within } from './counted-facts.ts';
import { filterConditions } from './filter-conditions.ts';
import type { Dimension, Filters, Period, Subject } from './question.ts';

/** A group of facts that questions are answered from. What the scan did not tell apart is null. */
export interface Cell {
  recordType: RecordType;
  /** Of several subjects scanned at once, the one it belongs to. */
  subjectId: string | null;
  tier: Tier | null;
  areaLevel: AreaLevel | null;
  kind: string | null;
  status: string | null;
  facets: Record<string, string>;
  organisationId: string | null;
  unitId: string | null;
  unitWhole: boolean | null;
  month: string | null;
  quantity: number;
}

/** What questions must have in common to be answered by one statement. */
export interface Scan {
  subjects: Subject['type'];
  counts: Metric['counts'];
  placedBy: Metric['placedBy'];
  period: Period;
  map: LocalDate;
  /** What is told apart. */
  by: readonly (Dimension | 'FACETS')[];
  filters: Filters;
  rowsLevel?: AreaLevel;
}

/** What one question adds to a scan that it shares. */
export interface CellsAsked {
  recordType: RecordType;
  /** Undefined where the subject is everybody. */
  subjectId?: string;
  /** Undefined: all of them. */
  status?: string;
}

/** One statement for any number of questions. Its cells are those of all of them. */
export async function scanCells(database: Pick<Database, 'query'>, scan: Scan, asked: readonly CellsAsked[]): Promise<Cell[]> {
  const subjectIds = [...new Set(asked.flatMap(({ subjectId }) => subjectId ?? []))];
  const statuses = [...new Set(asked.map(({ status }) => status))];
  const needsTree = scan.by.includes('AREA') || scan.subjects === 'AREA';
  const roots = scan.subjects === 'AREA' ? subjectIds : null;
  const conditions = [
    sql`f.record_type = ANY(${[...new Set(asked.map(({ recordType }) => recordType))]}::text[])`,
    within(scan.counts, scan.period),
    ...(scan.subjects === 'ORGANISATION' ? [sql`f.organisation_id = ANY(${subjectIds}::uuid[])`] : []),
    ...(statuses.includes(undefined) ? [] : [sql`f.status = ANY(${statuses}::text[])`]),
    ...filterConditions(scan.filters),
  ];
  const columns = columnsOf(scan);
  const { text, params } = sql`
    ${needsTree ? sql`WITH RECURSIVE ${areaTree({ roots, map: scan.map, rowsLevel: scan.rowsLevel })}` : raw('')}
    SELECT ${raw(columns.join(', '))}, sum(f.quantity)::int AS quantity
      FROM ${placedFacts(scan.placedBy)}
      ${needsTree ? sql`${raw(roots ? '' : 'LEFT')} JOIN tree ON tree.area_id = ${countedIn(scan.placedBy)}` : raw('')}
     WHERE ${joined(conditions, ' AND ')}
     GROUP BY ${raw(columns.map((_, index) => index + 1).join(', '))}`.toQuery();
  return database.query<Cell>(text, params);
}

function columnsOf({ by, subjects }: Scan): string[] {
  const subject = { ALL: 'NULL::uuid', AREA: 'tree.root_id', ORGANISATION: 'f.organisation_id' }[subjects];
  const told = (dimension: Scan['by'][number], column: string, otherwise: string) =>
    by.includes(dimension) ? column : otherwise;
  return [
    'f.record_type AS "recordType"',
    `${subject} AS "subjectId"`,
    `${told('TIER', 'p.tier', 'NULL::text')} AS tier`,
    `${told('AREA_LEVEL', 'own.level', 'NULL::text')} AS "areaLevel"`,
    `${told('KIND', 'f.kind', 'NULL::text')} AS kind`,
    `${told('STATUS', 'f.status', 'NULL::text')} AS status`,
    `${told('FACETS', 'f.facets', `'{}'::jsonb`)} AS facets`,
    `${told('ORGANISATION', 'f.organisation_id', 'NULL::uuid')} AS "organisationId"`,
    `${told('AREA', 'tree.unit_id', 'NULL::uuid')} AS "unitId"`,
    `${told('AREA', 'tree.unit_whole', 'NULL::boolean')} AS "unitWhole"`,
    `${told('MONTH', `to_char(f.occurred_on, 'YYYY-MM')`, 'NULL::text')} AS month`,
  ];
}
