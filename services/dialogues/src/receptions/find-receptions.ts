import type { Context } from '@danvan/service/context';
import type { Connection } from '@danvan/service/paging';
import { findRecords, type RecordArguments, recordLoaders } from '../records/find-records.ts';
import { receptionTable } from './reception.table.ts';
import type { Reception } from './reception.ts';

export function findReceptions(ctx: Context, args: RecordArguments): Promise<Connection<Reception>> {
  return findRecords(ctx, receptionTable, args);
}

export function receptionLoaders(ctx: Context) {
  return recordLoaders(ctx, receptionTable);
}
