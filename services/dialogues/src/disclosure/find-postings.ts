import type { Context } from '@danvan/service/context';
import type { Connection } from '@danvan/service/paging';
import { findRecords, type RecordArguments, recordLoaders } from '../records/find-records.ts';
import { postingTable } from './posting.table.ts';
import type { Posting } from './posting.ts';

export function findPostings(ctx: Context, args: RecordArguments): Promise<Connection<Posting>> {
  return findRecords(ctx, postingTable, args);
}

export function postingLoaders(ctx: Context) {
  return recordLoaders(ctx, postingTable);
}
