import { Area } from './area.ts';
import { AreaReport, ReportLine } from './area-report.ts';
import { Metric } from './metric.ts';
import { Organisation } from './organisation.ts';
import { Query } from './query.ts';
import { RecordReference } from './record-reference.ts';
import { Statistics } from './statistics.ts';
import { StatisticsRow } from './statistics-row.ts';

export const resolvers = {
  Query,
  Area,
  AreaReport,
  Metric,
  Organisation,
  RecordReference,
  ReportLine,
  Statistics,
  StatisticsRow,
};
