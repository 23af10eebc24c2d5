import type { EntitySchema } from 'typeorm';
import type { Tx } from './database.ts';
import { atIndex, NotFound, VersionConflict } from './errors.ts';
import { selectOf, tableName } from './record-columns.ts';
import type { VersionedRecord } from './record-type.ts';

/**
 * The records as they are now, in the order asked for, locked until the transaction ends. Locks are taken in id order, so that two
 * bulk calls never wait for each other. @throws NotFound with the index.
 */
export async function lockRecordsIn<R extends VersionedRecord>(
  tx: Tx,
  table: EntitySchema<R>,
  seen: readonly VersionedRecord[],
): Promise<R[]> {
  const rows = await tx.query<R>(
    `SELECT ${selectOf(table, 'r')} FROM ${tableName(table)} r WHERE r.id = ANY($1) ORDER BY r.id FOR UPDATE`,
    [seen.map(({ id }) => id)],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return eachAtIndex(seen, ({ id }) => {
    const record = byId.get(id);
    if (record === undefined) throw new NotFound();
    return record;
  });
}

/** After the caller's right to see the record is settled, since the answer tells its version. @throws VersionConflict with the index. */
export async function assertSeen(records: readonly VersionedRecord[], seen: readonly VersionedRecord[]): Promise<void> {
  await eachAtIndex(records, ({ version }, i) => {
    if (version !== seen[i]?.version) throw new VersionConflict({ currentVersion: version });
  });
}

/** What `work` makes of each item of a bulk call; what it throws names the item's index. */
export function eachAtIndex<I, O>(items: readonly I[], work: (item: I, index: number) => O): Promise<O[]> {
  return Promise.all(items.map((item, index) => atIndex<O>(index, () => work(item, index))));
}
