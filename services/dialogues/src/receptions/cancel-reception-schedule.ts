import { ReceptionScheduleCancelled } from '@danvan/contracts/receptions';
import { cancelRecord } from '@danvan/directory/cancel-record';
import type { Context } from '@danvan/service/context';
import type { ReceptionSchedule } from './reception-schedule.ts';
import { receptionScheduleRecord } from './reception-schedule-record.ts';

export function cancelReceptionSchedule(ctx: Context, raw: unknown): Promise<ReceptionSchedule> {
  const telling = { type: receptionScheduleRecord, event: ReceptionScheduleCancelled };
  return cancelRecord(ctx, { mutation: 'cancelReceptionSchedule', ...telling }, raw);
}
