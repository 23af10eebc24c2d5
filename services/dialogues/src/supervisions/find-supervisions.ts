import type { Context } from '@danvan/service/context';
import type { Connection } from '@danvan/service/paging';
import { findRecords, type RecordArguments, recordLoaders } from '../records/find-records.ts';
import { supervisionTable } from './supervision.table.ts';
import type { Supervision } from './supervision.ts';

export function findSupervisions(ctx: Context, args: RecordArguments): Promise<Connection<Supervision>> {
  return findRecords(ctx, supervisionTable, args);
}

export function supervisionLoaders(ctx: Context) {
  return recordLoaders(ctx, supervisionTable);
}
