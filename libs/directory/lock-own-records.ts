import { assertSeen, lockRecordsIn } from '@danvan/service/lock-records';
import type { VersionedRecord } from '@danvan/service/record-type';
import type { Tx } from '@danvan/service/tx';
import type { EntitySchema } from 'typeorm';
import { assertWithinIn } from './organisations-within.ts';

/** A record that somebody answers for. */
export interface OwnedRecord extends VersionedRecord {
  readonly organisationId: string;
}

/**
 * Locks records, in the order asked for, for a caller who may write for their organisations. A fixed number of statements.
 * @throws NotFound, VersionConflict, each with its index; Forbidden
 */
export async function lockOwnRecordsIn<R extends OwnedRecord>(
  tx: Tx,
  table: EntitySchema<R>,
  seen: readonly VersionedRecord[],
): Promise<R[]> {
  const records = await lockRecordsIn(tx, table, seen);
  await assertWithinIn(tx, tx.actor, [...new Set(records.map(({ organisationId }) => organisationId))]);
  await assertSeen(records, seen);
  return records;
}
