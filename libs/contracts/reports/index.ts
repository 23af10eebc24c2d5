export {
  ReportedIndicatorAttested,
  ReportedIndicatorEntered,
  ReportedIndicatorState,
  ReportedIndicatorStatus,
  ReportedIndicatorSuperseded,
  ReportedIndicatorWithdrawn,
  ReportedQualifier,
  ReportedUnit,
} from './reported-indicator.ts';
