import type { LocalDate } from '@danvan/directory';
import {
  type RecordArguments as ArgumentsOf,
  listRecords,
  type RecordFilter as PlacedFilter,
  type RecordList,
  recordById,
  recordsBy,
} from '@danvan/directory/list-records';
import type { Context } from '@danvan/service/context';
import type { Connection } from '@danvan/service/paging';
import { sql } from '@danvan/service/sql';
import type { EntitySchema } from 'typeorm';
import type { CountedRecord } from './counted-record.ts';

export interface RecordFilter extends PlacedFilter {
  /** For what lasts: that it holds on this day. */
  on?: LocalDate | null;
  /** Columns of the type's own, each for one value. */
  [own: string]: unknown;
}

export type RecordArguments = ArgumentsOf<RecordFilter>;

/** Newest first. */
export async function findRecords<R extends CountedRecord>(
  ctx: Context,
  table: EntitySchema<R>,
  args: RecordArguments,
): Promise<Connection<R>> {
  return listRecords(ctx, listOf(table), args);
}

/** However many parents ask in one request: a fixed number of statements for each set of arguments. */
export function recordLoaders<R extends CountedRecord>(ctx: Context, table: EntitySchema<R>) {
  const list = listOf(table);
  return {
    byId: recordById(ctx, table),
    ofOrganisation: recordsBy(ctx, list, 'organisationId'),
    ofArea: recordsBy(ctx, list, 'areaId'),
  };
}

function listOf<R extends CountedRecord>(table: EntitySchema<R>): RecordList<R, RecordFilter> {
  return {
    table,
    day: 'date',
    conditions: ({ on }) => [on ? sql`r.date <= ${on} AND (r.valid_to IS NULL OR ${on} < r.valid_to)` : undefined],
  };
}
