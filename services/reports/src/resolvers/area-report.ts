import type { Context } from '@danvan/service/context';
import type { PageArguments } from '@danvan/service/paging';
import type { ReportLine as Line, AreaReport as Report, ReportSection as Section } from '../area-report/make-area-report.ts';
import { countAwaiting, findReportedIndicators } from '../reported-indicators/find-reported-indicators.ts';

export const AreaReport = {
  area: ({ areaId }: Report) => ({ id: areaId }),
  origin: () => 'DERIVED',
};

export const ReportSection = {
  origin: ({ reportedOn }: Section) => (reportedOn ? 'REPORTED' : 'DERIVED'),
  reported: ({ reportedOn }: Section, page: PageArguments, ctx: Context) =>
    reportedOn && findReportedIndicators(ctx, { ...page, filter: { ...reportedOn, status: 'ATTESTED' } }),
  awaitingAttestation: ({ reportedOn }: Section, _: object, ctx: Context) =>
    reportedOn && countAwaiting(ctx, reportedOn.areaId, reportedOn.period),
};

export const ReportLine = {
  origin: () => 'DERIVED',
  facets: ({ facets = {} }: Line) => Object.entries(facets).map(([name, value]) => ({ name, value })),
};
