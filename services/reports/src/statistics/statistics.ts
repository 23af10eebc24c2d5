import { defineModule } from '@danvan/service';
import type { Resolvers } from '../generated/resolvers.ts';
import type { Values } from '../metrics/metric.ts';
import { catalogue } from '../metrics/metric-catalogue.ts';
import { answer } from './answer-question.ts';
import { assertMayReadRecords } from './counts/small-cell-access.ts';
import { findRecordsBehind } from './queries/find-records-behind.ts';
import { parseQuestion } from './question/parse-question.ts';
import { resolveSubject } from './question/resolve-subject.ts';
import { pageRows } from './rows/page-rows.ts';

export const statistics = defineModule({
  schema: new URL('./statistics.graphql', import.meta.url),
  mappers: {
    Metric: '../metrics/metric.ts#Metric as MetricDefinition',
    Statistics: './answer-question.ts#Answer',
    StatisticsRow: './rows/row.ts#Row',
    MissingUnit: './rows/row.ts#MissingUnit as UnitWithMissing',
    RecordReference: './queries/find-records-behind.ts#RecordReference as FoundRecord',
  },
  resolvers: {
    Query: {
      metrics: () => catalogue,
      statistics: async (_, { input }, ctx) => answer(parseQuestion(input, await resolveSubject(ctx.database, input)), ctx),
    },
    Area: { statistics: ({ id }, { input }, ctx) => answer(parseQuestion(input, { type: 'AREA', id }), ctx) },
    Organisation: { statistics: ({ id }, { input }, ctx) => answer(parseQuestion(input, { type: 'ORGANISATION', id }), ctx) },
    Metric: {
      kinds: ({ kinds }) => listed(kinds),
      statuses: ({ statuses }) => listed(statuses),
      each: (metric) => (metric.type === 'COVERAGE' ? metric.requiredEvery : null),
      facets: ({ facets }) => Object.entries(facets).map(([name, values]) => ({ name, values: listed(values) })),
    },
    Statistics: {
      metric: ({ question }) => question.metric,
      period: ({ question }) => question.period,
      mapAsOf: ({ question }) => question.map,
      origin: () => 'DERIVED',
      rows: ({ rows }, page) => pageRows(rows, page),
    },
    StatisticsRow: {
      tier: ({ keys }) => keys.tier,
      areaLevel: ({ keys }) => keys.areaLevel,
      kind: ({ keys }) => keys.kind,
      status: ({ keys }) => keys.status,
      month: ({ keys }) => keys.month,
      organisation: ({ keys }) => (keys.organisationId ? { id: keys.organisationId } : null),
      area: ({ keys }) => keys.unit && { id: keys.unit.areaId },
      areaItself: ({ keys }) => keys.unit?.whole === false,
      facets: ({ keys }) =>
        Object.entries(keys.facets ?? {}).flatMap(([name, value]) => (value === null ? [] : [{ name, value }])),
      hidden: ({ value }) => value === null,
      unit: ({ question }) => question.metric.unit,
      missing: ({ missing }, page) => missing && pageRows(missing, page),
      numerator: ({ ratio }) => ratio?.numerator,
      denominator: ({ ratio }) => ratio?.denominator,
      records(row, page, { actor, database }) {
        assertMayReadRecords(row.question.metric, actor);
        return findRecordsBehind(row, { ...page, database });
      },
    },
    MissingUnit: { area: ({ areaId }) => ({ id: areaId }), stretches: ({ intervals }) => intervals },
    RecordReference: { organisation: ({ organisationId }) => ({ id: organisationId }) },
  } satisfies Resolvers,
});

function listed(values: Values = {}) {
  return Object.entries(values).map(([value, label]) => ({ value, label }));
}
