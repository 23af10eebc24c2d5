import type { ReportLine as Line, AreaReport as Report } from '../area-report/make-area-report.ts';

export const AreaReport = {
  area: ({ areaId }: Report) => ({ id: areaId }),
  origin: () => 'DERIVED',
};

export const ReportLine = {
  facets: ({ facets = {} }: Line) => Object.entries(facets).map(([name, value]) => ({ name, value })),
};
