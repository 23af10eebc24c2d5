import type { EventTransaction } from '../outbox/emit.ts';

/** An event that the log has and this restored database has not. */
export interface UnknownEventEntry {
  eventId: string;
  topic: string;
  partition: number;
  offset: bigint;
  key: string;
  sequence: number;
  type: string;
  headers: Record<string, string>;
  value: string | null;
  foundAt: Date;
}

/** What a restore left for a person to decide, oldest first. */
export async function findUndecidedEvents(database: Pick<EventTransaction, 'query'>): Promise<UnknownEventEntry[]> {
  const rows = await database.query<Omit<UnknownEventEntry, 'offset'> & { offset: string }>(
    `SELECT event_id AS "eventId", topic, partition, record_offset::text AS "offset", key, sequence::int, type, headers, value, found_at AS "foundAt"
       FROM unknown_event WHERE decided_at IS NULL ORDER BY found_at, topic, partition, record_offset`,
  );
  return rows.map((row) => ({ ...row, offset: BigInt(row.offset) }));
}

/** Notes what was done about it: the record was entered again, or the event was taken back by another one. @throws RangeError when it is not on the list */
export async function decideUnknownEvent(
  tx: EventTransaction,
  eventId: string,
  d: { decision: string; by: string },
): Promise<void> {
  const rows = await tx.query(
    `WITH decided AS (
       UPDATE unknown_event SET decided_at = now(), decided_by = $2, decision = $3 WHERE event_id = $1 AND decided_at IS NULL RETURNING 1)
     SELECT * FROM decided`,
    [eventId, d.by, d.decision],
  );
  if (rows.length === 0) throw new RangeError(`Event ${eventId} waits for no decision`);
}
