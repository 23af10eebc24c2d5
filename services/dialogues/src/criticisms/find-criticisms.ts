import type { Context } from '@danvan/service/context';
import type { Connection } from '@danvan/service/paging';
import { findRecords, type RecordArguments, recordLoaders } from '../records/find-records.ts';
import { criticismTable } from './criticism.table.ts';
import type { Criticism } from './criticism.ts';

export function findCriticisms(ctx: Context, args: RecordArguments): Promise<Connection<Criticism>> {
  return findRecords(ctx, criticismTable, args);
}

export function criticismLoaders(ctx: Context) {
  return recordLoaders(ctx, criticismTable);
}
