import { atIndex, columnsOf, type Tx, tableName, type UserError } from '@danvan/service';
import type { EntitySchema } from 'typeorm';

export interface FreeRows<Row extends object> {
  table: EntitySchema<Row>;
  rows: readonly Row[];
  /** Tells the rows apart, among themselves. */
  id: string & keyof Row;
  /** What a constraint's refusal means. */
  refused: (row: Row) => UserError | Promise<UserError>;
}

/**
 * One statement that inserts what no constraint refuses, waiting for a concurrent writer of the same value; then the transaction can
 * still read, and say which item was refused. @throws what `refused` says of the first refused row, with its index.
 */
export async function insertFreeIn<Row extends object>(tx: Tx, { table, rows, id, refused }: FreeRows<Row>): Promise<void> {
  const columns = columnsOf(table);
  const names = columns.map(({ column }) => column).join(', ');
  const records = rows.map((row) =>
    Object.fromEntries(columns.map(({ property, column }) => [column, row[property as keyof Row]])),
  );
  const inserted = await tx.query<{ id: string }>(
    `INSERT INTO ${tableName(table)} (${names})
     SELECT ${names} FROM jsonb_populate_recordset(NULL::${tableName(table)}, $1::jsonb)
     ON CONFLICT DO NOTHING RETURNING ${columns.find(({ property }) => property === id)?.column} AS id`,
    [JSON.stringify(records)],
  );
  const free = new Set<unknown>(inserted.map((row) => row.id));
  for (const [index, row] of rows.entries()) {
    // An id is inserted once: its second appearance in the list is what was refused.
    if (!free.delete(row[id])) await atIndex(index, async () => Promise.reject(await refused(row)));
  }
}
