import { addDays } from '@danvan/calendar/local-date';
import { ReportedIndicatorWithdrawn } from '@danvan/contracts/reported-indicators';
import { areaOf, mutations, organisationOf, reasonFields, stepCommand } from '@danvan/records';
import { defineModule } from '@danvan/service';
import { z } from 'zod';
import type { Resolvers } from '../generated/resolvers.ts';
import { findMetric } from '../metrics/metric-catalogue.ts';
import { attestReportedIndicator } from './attest-reported-indicator.ts';
import { enterReportedIndicator } from './enter-reported-indicator.ts';
import { findReportedIndicators, withinPeriod } from './find-reported-indicators.ts';
import { getReportable, indicatorCatalogue } from './indicator-catalogue.ts';
import { withdraw } from './reported-indicator.rules.ts';
import { loadSuccessor, loadVisible, reportedIndicatorRecord } from './reported-indicator-record.ts';
import { supersedeReportedIndicator } from './supersede-reported-indicator.ts';

/** Takes a figure back for good; it stays readable. */
const withdrawReportedIndicator = stepCommand(reportedIndicatorRecord, {
  name: { one: 'withdrawReportedIndicator' },
  event: ReportedIndicatorWithdrawn,
  item: z.object(reasonFields),
  apply: (before) => withdraw(before),
});

const ofArea = reportedIndicatorRecord.of('areaId');

export const reportedIndicators = defineModule({
  schema: new URL('./reported-indicators.graphql', import.meta.url),
  mappers: {
    ReportableIndicator: './indicator-catalogue.ts#ReportableIndicator as Reportable',
    ReportedIndicator: './reported-indicator-record.ts#ReportedIndicator as ReportedIndicatorRecord',
  },
  records: [reportedIndicatorRecord],
  resolvers: {
    Query: {
      reportableIndicators: () => indicatorCatalogue,
      reportedIndicator: (_, { id }, ctx) => loadVisible(ctx, id),
      reportedIndicators: (_, args, ctx) => findReportedIndicators(ctx, args),
    },
    Mutation: {
      ...mutations(enterReportedIndicator),
      ...mutations(attestReportedIndicator),
      ...mutations(supersedeReportedIndicator),
      ...mutations(withdrawReportedIndicator),
    },
    ReportableIndicator: { metric: ({ metric }) => (metric === undefined ? null : findMetric(metric)) },
    ReportedIndicator: {
      __resolveReference: ({ id }, ctx) => loadVisible(ctx, id),
      origin: () => 'REPORTED',
      attested: ({ status }) => status === 'ATTESTED',
      indicator: ({ code }) => getReportable(code),
      period: ({ periodFrom, periodTo }) => ({ from: periodFrom, to: addDays(periodTo, -1) }),
      organisation: organisationOf,
      area: areaOf,
      supersedes: ({ supersedesId }, _, ctx) => (supersedesId === null ? null : loadVisible(ctx, supersedesId)),
      supersededBy: ({ id }, _, ctx) => loadSuccessor(ctx, id),
    },
    Area: { reportedIndicators: ({ id }, args, ctx) => ofArea({ id }, withinPeriod(args), ctx) },
  } satisfies Resolvers,
});
