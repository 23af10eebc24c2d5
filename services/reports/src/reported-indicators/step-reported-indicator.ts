import type { ReportedIndicatorState } from '@danvan/contracts/reported-indicators';
import { lockOwnRecordsIn } from '@danvan/directory/lock-own-records';
import type { EventDefinition } from '@danvan/events/define-event';
import type { Tx } from '@danvan/service/database';
import type { VersionedRecord } from '@danvan/service/record-type';
import { updateRecordsIn } from '@danvan/service/write-records';
import { reportedIndicatorTable } from './reported-indicator.table.ts';
import type { ReportedIndicator } from './reported-indicator.ts';
import { reportedIndicatorRecord } from './reported-indicator-record.ts';

interface Step {
  seen: VersionedRecord;
  event: EventDefinition<ReportedIndicatorState>;
  take(indicator: ReportedIndicator): ReportedIndicator;
}

/** One step of a figure that stands, locked: what it was and what it is now. @throws NotFound, VersionConflict, Forbidden */
export async function stepIndicatorIn(tx: Tx, { seen, event, take }: Step): Promise<ReportedIndicator[]> {
  const [before] = (await lockOwnRecordsIn(tx, reportedIndicatorTable, [seen])) as [ReportedIndicator];
  return updateRecordsIn(tx, { type: reportedIndicatorRecord, event }, [{ before, after: take(before) }]);
}
