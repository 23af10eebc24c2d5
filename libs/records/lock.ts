import { assertWithinIn } from '@danvan/directory/organisations-within';
import { atIndex, NotFound, selectOf, type Tx, tableName, VersionConflict } from '@danvan/service';
import type { EntitySchema } from 'typeorm';
import type { OwnedRecord, VersionedRecord } from './define-record.ts';

/**
 * The records as they are now, in the order asked for, locked until the transaction ends. Locks are taken in id order, so that two
 * bulk calls never wait for each other. @throws NotFound with the index.
 */
export async function lockRecordsIn<R extends VersionedRecord>(
  tx: Tx,
  { table }: { table: EntitySchema<R> },
  ids: readonly string[],
): Promise<R[]> {
  const rows = await tx.query<R>(
    `SELECT ${selectOf(table, 'r')} FROM ${tableName(table)} r WHERE r.id = ANY($1) ORDER BY r.id FOR UPDATE`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return forEachItem(ids, (id) => {
    const record = byId.get(id);
    if (record === undefined) throw new NotFound();
    return record;
  });
}

/**
 * Locks records, in the order asked for, for a caller who may write for their organisations. A fixed number of statements.
 * @throws NotFound, VersionConflict, each with its index; Forbidden
 */
export async function lockOwnRecordsIn<R extends OwnedRecord>(
  tx: Tx,
  record: { table: EntitySchema<R> },
  seen: readonly VersionedRecord[],
): Promise<R[]> {
  const records = await lockRecordsIn(
    tx,
    record,
    seen.map(({ id }) => id),
  );
  await assertWithinIn(tx, tx.actor, [...new Set(records.map(({ organisationId }) => organisationId))]);
  await assertSeen(records, seen);
  return records;
}

/** After the caller's right to see the record is settled, since the answer tells its version. @throws VersionConflict with the index. */
export async function assertSeen(records: readonly VersionedRecord[], seen: readonly VersionedRecord[]): Promise<void> {
  await forEachItem(records, ({ version }, i) => {
    if (version !== seen[i]?.version) throw new VersionConflict({ currentVersion: version });
  });
}

/** What `work` makes of each item of a bulk call; what it throws names the item's index. */
export function forEachItem<I, O>(items: readonly I[], work: (item: I, index: number) => O): Promise<O[]> {
  return Promise.all(items.map((item, index) => atIndex<O>(index, () => work(item, index))));
}
