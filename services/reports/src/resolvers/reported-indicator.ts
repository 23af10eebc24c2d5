import { addDays } from '@danvan/calendar/local-date';
import type { ReportableIndicatorResolvers, ReportedIndicatorResolvers } from '../generated/resolvers.ts';
import { findMetric } from '../metrics/metric-catalogue.ts';
import { getReportable } from '../reported-indicators/indicator-catalogue.ts';

export const ReportableIndicator: ReportableIndicatorResolvers = {
  metric: ({ metric }) => (metric === undefined ? null : findMetric(metric)),
};

export const ReportedIndicator: ReportedIndicatorResolvers = {
  __resolveReference: ({ id }, ctx) => ctx.loaders.reportedIndicator.load(id),
  origin: () => 'REPORTED',
  attested: ({ status }) => status === 'ATTESTED',
  indicator: ({ code }) => getReportable(code),
  period: ({ periodFrom, periodTo }) => ({ from: periodFrom, to: addDays(periodTo, -1) }),
  organisation: ({ organisationId }) => ({ id: organisationId }),
  area: ({ areaId }) => ({ id: areaId }),
  supersedes: ({ supersedesId }, _, ctx) => (supersedesId === null ? null : ctx.loaders.reportedIndicator.load(supersedesId)),
  supersededBy: async ({ id }, _, ctx) => (await ctx.loaders.successor.load(id))?.by,
};
