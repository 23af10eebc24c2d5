import { defineModule } from '@danvan/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { countAwaiting, findReportedIndicators } from '../reported-indicators/find-reported-indicators.ts';
import { resolveArea } from '../statistics/question/resolve-area.ts';
import { makeAreaReport, periodOf } from './make-area-report.ts';

export const areaReport = defineModule({
  schema: new URL('./area-report.graphql', import.meta.url),
  mappers: {
    AreaReport: './make-area-report.ts#AreaReport as MadeReport',
    ReportSection: './make-area-report.ts#ReportSection as MadeSection',
    ReportLine: './make-area-report.ts#ReportLine as MadeLine',
  },
  resolvers: {
    Query: {
      async areaReport(_, { input: { area, year, mapAsOf } }, ctx) {
        const map = mapAsOf ?? periodOf(year).to;
        return makeAreaReport({ areaId: await resolveArea(ctx.database, area, map), year, map }, ctx);
      },
    },
    AreaReport: { area: ({ areaId }) => ({ id: areaId }), origin: () => 'DERIVED' },
    ReportSection: {
      origin: ({ reportedOn }) => (reportedOn ? 'REPORTED' : 'DERIVED'),
      reported: ({ reportedOn }, page, ctx) =>
        reportedOn && findReportedIndicators(ctx, { ...page, filter: { ...reportedOn, status: 'ATTESTED' } }),
      awaitingAttestation: ({ reportedOn }, _, ctx) => reportedOn && countAwaiting(ctx, reportedOn.areaId, reportedOn.period),
    },
    ReportLine: {
      origin: () => 'DERIVED',
      facets: ({ facets = {} }) => Object.entries(facets).map(([name, value]) => ({ name, value })),
    },
  } satisfies Resolvers,
});
