import { Area } from './area.ts';
import { AreaReport, ReportLine, ReportSection } from './area-report.ts';
import { Metric } from './metric.ts';
import { MissingUnit } from './missing-unit.ts';
import { Mutation } from './mutation.ts';
import { Organisation } from './organisation.ts';
import { Query } from './query.ts';
import { RecordReference } from './record-reference.ts';
import { ReportableIndicator, ReportedIndicator } from './reported-indicator.ts';
import { Statistics } from './statistics.ts';
import { StatisticsRow } from './statistics-row.ts';

export const resolvers = {
  Query,
  Area,
  AreaReport,
  Metric,
  MissingUnit,
  Mutation,
  Organisation,
  RecordReference,
  ReportLine,
  ReportSection,
  ReportableIndicator,
  ReportedIndicator,
  Statistics,
  StatisticsRow,
};
