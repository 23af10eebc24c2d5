import type { Context } from '@danvan/service/context';
import type { Connection } from '@danvan/service/paging';
import { findRecords, type RecordArguments, recordLoaders } from '../records/find-records.ts';
import { peoplesConferenceTable } from './peoples-conference.table.ts';
import type { PeoplesConference } from './peoples-conference.ts';

export function findPeoplesConferences(ctx: Context, args: RecordArguments): Promise<Connection<PeoplesConference>> {
  return findRecords(ctx, peoplesConferenceTable, args);
}

export function peoplesConferenceLoaders(ctx: Context) {
  return recordLoaders(ctx, peoplesConferenceTable);
}
