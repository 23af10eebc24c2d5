import { ReceptionScheduleEnded } from '@danvan/contracts/receptions';
import type { Context } from '@danvan/service/context';
import { endRecord } from '../records/end-record.ts';
import type { ReceptionSchedule } from './reception-schedule.ts';
import { receptionScheduleRecord } from './reception-schedule-record.ts';

/** The days before stay as they were. Safe to repeat. */
export function endReceptionSchedule(ctx: Context, raw: unknown): Promise<ReceptionSchedule> {
  return endRecord(ctx, { mutation: 'endReceptionSchedule', type: receptionScheduleRecord, event: ReceptionScheduleEnded }, raw);
}
