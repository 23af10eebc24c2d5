import type { Context } from '@danvan/service/context';
import { loadListBy } from '@danvan/service/loaders';
import { selectOf, tableName } from '@danvan/service/record-columns';
import type { VersionedRecord } from '@danvan/service/record-type';
import type { EntitySchema } from 'typeorm';

interface Belonging<R> {
  /** The column that says whose a record is, and its value. */
  column: string;
  keyOf(record: R): string;
  /** The column of the day by which they are listed, oldest first. */
  day: string;
}

/** All records of a parent; for the few that one parent has. One statement for however many parents. */
export function loadRecordsBy<R extends VersionedRecord>(
  ctx: Context,
  table: EntitySchema<R>,
  { column, keyOf, day }: Belonging<R>,
) {
  const text = `SELECT ${selectOf(table, 'r')} FROM ${tableName(table)} r WHERE r.${column} = ANY($1) ORDER BY r.${day}, r.id`;
  return loadListBy<R>((ids) => ctx.database.query<R>(text, [ids]), keyOf);
}
