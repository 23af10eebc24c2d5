import type { LocalDate } from '@danvan/calendar';
import type { AreaLevel, Tier } from '@danvan/contracts/vocabulary';
import type { Open } from '@danvan/events/vocabulary';
import { joined, raw, type Sql, sql } from '@danvan/service';
import type { Database } from '@danvan/service/database';
import type { AmountUnit, CountedRecordType, FactSubject } from '../../facts/fact.ts';
import type { PlacedBy, Timing } from '../../metrics/metric.ts';
import { areaTree } from '../queries/area-tree.ts';
import { countedIn, placedFacts, placedFactsWithArea, within } from '../queries/counted-facts.ts';
import { filterConditions } from '../queries/filter-conditions.ts';
import type { Dimension, FactFilters, Period, Subject } from '../question/question.ts';

/** A group of facts that questions are answered from. What the scan did not tell apart is null. */
export interface Cell {
  recordType: CountedRecordType;
  /** Of several subjects scanned at once, the one it belongs to. */
  subjectId: string | null;
  tier: Open<Tier> | null;
  areaLevel: Open<AreaLevel> | null;
  kind: string | null;
  status: string | null;
  facets: Record<string, string>;
  organisationId: string | null;
  unitId: string | null;
  unitWhole: boolean | null;
  month: string | null;
  /** Facts of two units never stand in one cell; of a scan that counts different ones it is null. */
  unit: AmountUnit | null;
  /** How many its facts count for; the sum and the least of their amounts; how many different ones they name. */
  quantity: string;
  sum: string | null;
  least: string | null;
  distinct: string | null;
  /** How many facts. */
  records: number;
}

/** What questions must have in common to be answered by one statement. */
export interface Scan {
  subjects: Subject['type'];
  timing: Timing;
  placedBy: PlacedBy;
  /** Of what different ones are counted, where they are. */
  distinct: FactSubject | null;
  period: Period;
  map: LocalDate;
  /** What is told apart. */
  by: readonly Dimension[];
  /** The facets that are told apart. */
  facets: 'ALL' | readonly string[];
  filters: Partial<FactFilters> & Pick<FactFilters, 'facets'>;
  rowsLevel?: AreaLevel;
}

/** What one question adds to a scan that it shares. */
export interface CellsAsked {
  recordType: CountedRecordType;
  /** Undefined where the subject is everybody. */
  subjectId?: string;
  statuses: readonly string[];
}

/** One statement for any number of questions. Its cells are those of all of them. */
export async function scanCells(database: Pick<Database, 'query'>, scan: Scan, asked: readonly CellsAsked[]): Promise<Cell[]> {
  const subjectIds = [...new Set(asked.flatMap(({ subjectId }) => subjectId ?? []))];
  const statuses = [...new Set(asked.flatMap(({ statuses: each }) => each))];
  const needsTree = scan.by.includes('AREA') || scan.subjects === 'AREA';
  const needsArea = scan.by.includes('AREA_LEVEL') || scan.filters.areaLevel !== undefined;
  const roots = scan.subjects === 'AREA' ? subjectIds : null;
  const conditions = [
    sql`f.record_type = ANY(${[...new Set(asked.map(({ recordType }) => recordType))]}::text[])`,
    within(scan.timing, scan.period),
    ...(scan.subjects === 'ORGANISATION' ? [sql`f.organisation_id = ANY(${subjectIds}::uuid[])`] : []),
    ...filterConditions({ ...scan.filters, statuses }),
  ];
  const columns = columnsOf(scan);
  const { text, params } = sql`
    ${needsTree ? sql`WITH RECURSIVE ${areaTree({ roots, map: scan.map, rowsLevel: scan.rowsLevel })}` : raw('')}
    SELECT ${joined(columns, ', ')}, sum(f.quantity)::text AS quantity, trim_scale(sum(f.amount))::text AS sum,
           trim_scale(min(f.amount))::text AS least, ${distinctOf(scan.distinct)} AS distinct, count(*)::int AS records
      FROM ${needsArea ? placedFactsWithArea(scan.placedBy) : placedFacts()}
      ${needsTree ? sql`${raw(roots ? '' : 'LEFT')} JOIN tree ON tree.area_id = ${countedIn(scan.placedBy)}` : raw('')}
     WHERE ${joined(conditions, ' AND ')}
     GROUP BY ${raw(columns.map((_, index) => index + 1).join(', '))}`.toQuery();
  return database.query<Cell>(text, params);
}

function distinctOf(subject: FactSubject | null): Sql {
  return subject === null ? raw('NULL::text') : sql`count(DISTINCT f.subjects ->> ${subject})::text`;
}

function facetsOf(facets: Scan['facets']): Sql {
  if (facets === 'ALL') return raw('f.facets');
  const named = facets.map((name) => sql`${name}::text, f.facets -> ${name}`);
  return sql`jsonb_build_object(${joined(named, ', ')})`;
}

function columnsOf({ by, facets, subjects, distinct }: Scan): Sql[] {
  const subject = { ALL: 'NULL::uuid', AREA: 'tree.root_id', ORGANISATION: 'f.organisation_id' }[subjects];
  const told = (dimension: Dimension, column: string, otherwise: string) => (by.includes(dimension) ? column : otherwise);
  const columns = [
    'f.record_type AS "recordType"',
    `${subject} AS "subjectId"`,
    `${told('TIER', 'p.tier', 'NULL::text')} AS tier`,
    `${told('AREA_LEVEL', 'own.level', 'NULL::text')} AS "areaLevel"`,
    `${told('KIND', 'f.kind', 'NULL::text')} AS kind`,
    `${told('STATUS', 'f.status', 'NULL::text')} AS status`,
    `${told('ORGANISATION', 'f.organisation_id', 'NULL::uuid')} AS "organisationId"`,
    `${told('AREA', 'tree.unit_id', 'NULL::uuid')} AS "unitId"`,
    `${told('AREA', 'tree.unit_whole', 'NULL::boolean')} AS "unitWhole"`,
    `${told('MONTH', `to_char(f.occurred_on, 'YYYY-MM')`, 'NULL::text')} AS month`,
    `${distinct === null ? 'f.unit' : 'NULL::text'} AS unit`,
  ];
  return [...columns.map(raw), sql`${facetsOf(facets)} AS facets`];
}
