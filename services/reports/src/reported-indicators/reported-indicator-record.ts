import type { ReportedIndicatorState } from '@danvan/contracts/reported-indicators';
import type { RecordType } from '@danvan/service/record-type';
import { reportedIndicatorTable } from './reported-indicator.table.ts';
import type { ReportedIndicator } from './reported-indicator.ts';

export const reportedIndicatorRecord: RecordType<ReportedIndicator, ReportedIndicatorState> = {
  name: 'reported-indicator',
  table: reportedIndicatorTable,
  toState: ({ id, source: _text, quotation: _words, enteredBy: _person, attestedBy: _another, ...state }) => ({
    reportedIndicatorId: id,
    ...state,
  }),
};
