import type { LocalDate } from '@danvan/calendar';
import { type Connection, connection, type PageArguments, raw, type Sql, sql } from '@danvan/service';
import type { Database } from '@danvan/service/database';
import type { CountedRecordType } from '../../facts/fact.ts';
import type { CountQuestion, CoverageQuestion } from '../question/question.ts';
import { isGroupedAs, isPlacedAs } from '../rows/grouped-value.ts';
import { pageRows } from '../rows/page-rows.ts';
import type { Row, RowKeys } from '../rows/row.ts';
import { areaTree } from './area-tree.ts';
import { countedIn, ofUnit, ownArea, placedFactsWithArea, within } from './counted-facts.ts';
import { filterConditions } from './filter-conditions.ts';

/** Enough to open a record in its own service. */
export interface RecordReference {
  recordType: CountedRecordType;
  id: string;
  organisationId: string;
  occurredOn: LocalDate;
}

/** The records behind a figure, by day: as many as it counts, or for a ratio those that make units count. */
export function findRecordsBehind(
  { question, keys }: Row,
  { database, ...page }: PageArguments & { database: Pick<Database, 'query'> },
): Promise<Connection<RecordReference>> {
  // What the law sets has none.
  if (question.type === 'LEGAL') return Promise.resolve(pageRows([], page));
  const { metric } = question;
  return connection<RecordReference, RecordReference>({
    ...page,
    database,
    select:
      'f.record_type AS "recordType", f.record_id AS id, f.organisation_id AS "organisationId", f.occurred_on::text AS "occurredOn"',
    from: placedFactsWithArea(metric.placedBy).toQuery().text,
    where: [
      sql`f.record_type = ${metric.recordType}`,
      ...subjectConditions(question),
      ...factConditions(question),
      ...keyConditions(keys, metric),
      keys.unit === undefined ? undefined : unitCondition(question, keys.unit),
    ],
    orderBy: [{ column: 'f.occurred_on' }, { column: 'f.record_id' }],
    toNode: (row) => row,
  });
}

type FactsQuestion = CountQuestion | CoverageQuestion;

function factConditions(question: FactsQuestion): Sql[] {
  const { metric, period, map } = question;
  if (question.type === 'COUNT')
    return [within(question.metric.timing, period), ...ofUnit(question.measure), ...filterConditions(question.facts)];
  const filters = filterConditions({ ...question.facts, areaLevel: question.level });
  return [within('DURING_PERIOD', period), ...filters, existsOn(ownArea(metric.placedBy), map)];
}

function subjectConditions({ subject, metric, map }: FactsQuestion): Sql[] {
  if (subject.type === 'ALL') return [];
  if (subject.type === 'ORGANISATION') return [sql`f.organisation_id = ${subject.id}`];
  return [inSubtree(countedIn(metric.placedBy), subject.id, map)];
}

function keyConditions(keys: RowKeys, metric: FactsQuestion['metric']): Sql[] {
  return [
    ...isPlacedAs(keys),
    ...isGroupedAs(raw('f.kind'), keys.kind, metric.kinds),
    ...isGroupedAs(raw('f.status'), keys.status),
    ...isGroupedAs(raw(`to_char(f.occurred_on, 'YYYY-MM')`), keys.month),
    ...isGroupedAs(raw('f.organisation_id::text'), keys.organisationId),
    ...Object.entries(keys.facets ?? {}).flatMap(([name, value]) =>
      isGroupedAs(sql`(f.facets ->> ${name})`, value, metric.facets[name]),
    ),
  ];
}

function unitCondition({ metric, map }: FactsQuestion, unit: NonNullable<RowKeys['unit']> | null): Sql {
  const place = countedIn(metric.placedBy);
  if (unit === null)
    return sql`NOT EXISTS (WITH RECURSIVE ${areaTree({ roots: null, map })} SELECT FROM tree WHERE tree.area_id = ${place})`;
  return unit.whole ? inSubtree(place, unit.areaId, map) : sql`${place} = ${unit.areaId}`;
}

function inSubtree(place: Sql, root: string, map: LocalDate): Sql {
  return sql`${place} IN (WITH RECURSIVE ${areaTree({ roots: [root], map })} SELECT area_id FROM tree)`;
}

/** What a unit that has ended did covers nothing on a map without it. */
function existsOn(area: Sql, map: LocalDate): Sql {
  return sql`EXISTS (SELECT FROM directory_area a WHERE a.area_id = ${area} AND a.valid_from <= ${map} AND (a.valid_to IS NULL OR ${map} < a.valid_to))`;
}
