import { asError, isConnectionProblem } from './connection-problem.ts';
import type { ConsumerDatabase } from './consumer.ts';
import { originOf } from './continue-event.ts';
import type { UnreadableRecord } from './decode-record.ts';
import { type Delivery, describe, nextTryInMs } from './deliver.ts';
import type { EventOrigin, EventTransaction } from './emit.ts';
import { handleEventsIn } from './handle-events.ts';
import type { ReceivedRecord } from './transport.ts';

export interface DueKey {
  consumer: string;
  topic: string;
  key: string;
}

interface ParkedRow {
  position: string;
  topic: string;
  partition: number;
  record_offset: string;
  key: string;
  headers: Record<string, string>;
  value: string | null;
}

/** The contract still does not know it, or its data still breaks it. */
class StillUnreadable extends Error {
  override readonly name: string;
  constructor({ reason, detail }: UnreadableRecord) {
    super(detail);
    this.name = reason;
  }
}

export async function findDueKeys(
  database: ConsumerDatabase,
  consumers: readonly string[],
  origin: EventOrigin,
): Promise<DueKey[]> {
  return database.transaction(origin, (tx) =>
    tx.query<DueKey>(
      `SELECT consumer, topic, key FROM parked_key WHERE consumer = ANY($1) AND next_try_at <= clock_timestamp() ORDER BY next_try_at LIMIT 1000`,
      [consumers],
    ),
  );
}

/**
 * Gives the events of a parked key to their handler again, in order, each in a transaction of its own, until one fails or none is left.
 * Safe to race: the key is locked, and whoever comes second passes it by. Rejects when the database is away, which is no try.
 */
export async function retryKey(due: DueKey, d: Delivery): Promise<void> {
  for (let goOn = true; goOn; ) {
    let tried: ParkedRow | undefined;
    try {
      goOn = await d.database.transaction(originOf(d.consumer, d.now), async (tx) => {
        tried = await lockFirstIn(tx, due);
        if (!tried) return false;
        await handleParkedIn(tx, tried, d);
        return releaseIn(tx, due, tried);
      });
    } catch (error) {
      if (!tried || isConnectionProblem(error)) throw error;
      await noteFailure(due, tried, { error: asError(error), d });
      return;
    }
  }
}

async function lockFirstIn(tx: EventTransaction, { consumer, topic, key }: DueKey): Promise<ParkedRow | undefined> {
  const locked = await tx.query(
    `SELECT FROM parked_key WHERE consumer = $1 AND topic = $2 AND key = $3 AND next_try_at <= clock_timestamp() FOR UPDATE SKIP LOCKED`,
    [consumer, topic, key],
  );
  if (locked.length === 0) return undefined;
  const [first] = await tx.query<ParkedRow>(
    `SELECT position::text, topic, partition, record_offset::text, key, headers, value FROM parked_event
      WHERE consumer = $1 AND topic = $2 AND key = $3 ORDER BY parked_event.position LIMIT 1`,
    [consumer, topic, key],
  );
  return first;
}

async function handleParkedIn(tx: EventTransaction, row: ParkedRow, d: Delivery): Promise<void> {
  const decoded = d.decode(toRecord(row));
  if (decoded.kind === 'unreadable') throw new StillUnreadable(decoded);
  if (decoded.kind === 'event') await handleEventsIn(tx, d, [decoded]);
}

/** True while more of the key is parked. */
async function releaseIn(tx: EventTransaction, { consumer, topic, key }: DueKey, row: ParkedRow): Promise<boolean> {
  await tx.query('DELETE FROM parked_event WHERE position = $1', [row.position]);
  return settleKeyIn(tx, { consumer, topic, key });
}

/** After the first event of a key is gone: the next one has all its tries and is due, or the key is free. True while it is parked. */
export async function settleKeyIn(tx: Pick<EventTransaction, 'query'>, { consumer, topic, key }: DueKey): Promise<boolean> {
  const rows = await tx.query('SELECT FROM parked_event WHERE consumer = $1 AND topic = $2 AND key = $3 LIMIT 1', [
    consumer,
    topic,
    key,
  ]);
  await tx.query(
    rows.length > 0
      ? 'UPDATE parked_key SET attempts = 0, next_try_at = clock_timestamp() WHERE consumer = $1 AND topic = $2 AND key = $3'
      : 'DELETE FROM parked_key WHERE consumer = $1 AND topic = $2 AND key = $3',
    [consumer, topic, key],
  );
  return rows.length > 0;
}

async function noteFailure(due: DueKey, row: ParkedRow, { error, d }: { error: Error; d: Delivery }): Promise<void> {
  const unreadable = error instanceof StillUnreadable;
  await d.database.transaction(originOf(d.consumer, d.now), async (tx) => {
    const [key] = await tx.query<{ attempts: number }>(
      'SELECT attempts FROM parked_key WHERE consumer = $1 AND topic = $2 AND key = $3 FOR UPDATE',
      [due.consumer, due.topic, due.key],
    );
    const reason = unreadable ? error.name : 'FAILED';
    const updated = await tx.query('UPDATE parked_event SET reason = $2, detail = $3 WHERE position = $1 RETURNING 1', [
      row.position,
      reason,
      unreadable ? error.message : describe(error),
    ]);
    if (!key || updated.length === 0) return;
    const attempts = unreadable ? d.retry.tries : key.attempts + 1;
    await setNextTryIn(tx, due, { attempts, waitMs: nextTryInMs(d.retry, attempts) });
  });
  d.log.warn({ err: error, consumer: due.consumer, topic: due.topic, key: due.key }, 'a parked event failed again');
}

async function setNextTryIn(tx: EventTransaction, due: DueKey, next: { attempts: number; waitMs: number | null }): Promise<void> {
  await tx.query(
    `UPDATE parked_key SET attempts = $4, next_try_at = clock_timestamp() + $5::float8 * interval '1 millisecond'
      WHERE consumer = $1 AND topic = $2 AND key = $3`,
    [due.consumer, due.topic, due.key, next.attempts, next.waitMs],
  );
}

function toRecord({ topic, partition, record_offset, key, headers, value }: ParkedRow): ReceivedRecord {
  return { topic, partition, offset: BigInt(record_offset), key, headers, value };
}
