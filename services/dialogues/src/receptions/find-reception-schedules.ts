import type { Context } from '@danvan/service/context';
import type { Connection } from '@danvan/service/paging';
import { findRecords, type RecordArguments, recordLoaders } from '../records/find-records.ts';
import { receptionScheduleTable } from './reception-schedule.table.ts';
import type { ReceptionSchedule } from './reception-schedule.ts';

export function findReceptionSchedules(ctx: Context, args: RecordArguments): Promise<Connection<ReceptionSchedule>> {
  return findRecords(ctx, receptionScheduleTable, args);
}

export function receptionScheduleLoaders(ctx: Context) {
  return recordLoaders(ctx, receptionScheduleTable);
}
