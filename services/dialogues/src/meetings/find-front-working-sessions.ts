import type { Context } from '@danvan/service/context';
import type { Connection } from '@danvan/service/paging';
import { findRecords, type RecordArguments, recordLoaders } from '../records/find-records.ts';
import { frontWorkingSessionTable } from './front-working-session.table.ts';
import type { FrontWorkingSession } from './front-working-session.ts';

export function findFrontWorkingSessions(ctx: Context, args: RecordArguments): Promise<Connection<FrontWorkingSession>> {
  return findRecords(ctx, frontWorkingSessionTable, args);
}

export function frontWorkingSessionLoaders(ctx: Context) {
  return recordLoaders(ctx, frontWorkingSessionTable);
}
