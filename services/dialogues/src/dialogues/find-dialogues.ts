import type { Context } from '@danvan/service/context';
import type { Connection } from '@danvan/service/paging';
import { findRecords, type RecordArguments, recordLoaders } from '../records/find-records.ts';
import { dialogueTable } from './dialogue.table.ts';
import type { Dialogue } from './dialogue.ts';

export function findDialogues(ctx: Context, args: RecordArguments): Promise<Connection<Dialogue>> {
  return findRecords(ctx, dialogueTable, args);
}

export function dialogueLoaders(ctx: Context) {
  return recordLoaders(ctx, dialogueTable);
}
