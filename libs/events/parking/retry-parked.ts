import { asError, isConnectionProblem } from '../connection-problem.ts';
import type { ConsumerDatabase } from '../consuming/consumer.ts';
import { isNewer, type ParkingReason, type UnreadableRecord } from '../consuming/decode-record.ts';
import { type Delivery, describe, nextTryInMs } from '../consuming/deliver.ts';
import { handleEventsIn } from '../consuming/handle-events.ts';
import { contractDigest } from '../define-event.ts';
import { originOf } from '../outbox/continue-event.ts';
import type { EventOrigin, EventTransaction } from '../outbox/emit.ts';
import type { ReceivedRecord } from '../transports/transport.ts';

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
  override readonly name: ParkingReason;
  constructor({ reason, detail }: UnreadableRecord) {
    super(detail);
    this.name = reason;
  }
}

/** A failed event is due after its pause; a newer one, once for each contract that has not met it. `contract` is the parameter with this one's digest. */
const isDue = (contract: string) =>
  `(next_try_at <= clock_timestamp() OR (unknown_to <> '{}' AND NOT ${contract} = ANY(unknown_to)))`;

export async function findDueKeys(
  database: ConsumerDatabase,
  consumers: readonly string[],
  origin: EventOrigin,
): Promise<DueKey[]> {
  return database.transaction(origin, (tx) =>
    tx.query<DueKey>(
      `SELECT consumer, topic, key FROM parked_key WHERE consumer = ANY($1) AND ${isDue('$2')} ORDER BY next_try_at LIMIT 1000`,
      [consumers, contractDigest()],
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
    `SELECT FROM parked_key WHERE consumer = $1 AND topic = $2 AND key = $3 AND ${isDue('$4')} FOR UPDATE SKIP LOCKED`,
    [consumer, topic, key, contractDigest()],
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
      ? 'UPDATE parked_key SET attempts = 0, next_try_at = clock_timestamp(), unknown_to = DEFAULT WHERE consumer = $1 AND topic = $2 AND key = $3'
      : 'DELETE FROM parked_key WHERE consumer = $1 AND topic = $2 AND key = $3',
    [consumer, topic, key],
  );
  return rows.length > 0;
}

interface Failure {
  reason: ParkingReason;
  detail: string;
}

async function noteFailure(due: DueKey, row: ParkedRow, { error, d }: { error: Error; d: Delivery }): Promise<void> {
  const { reason, detail }: Failure =
    error instanceof StillUnreadable
      ? { reason: error.name, detail: error.message }
      : { reason: 'FAILED', detail: describe(error) };
  await d.database.transaction(originOf(d.consumer, d.now), async (tx) => {
    const [key] = await tx.query<{ attempts: number }>(
      'SELECT attempts FROM parked_key WHERE consumer = $1 AND topic = $2 AND key = $3 FOR UPDATE',
      [due.consumer, due.topic, due.key],
    );
    const updated = await tx.query('UPDATE parked_event SET reason = $2, detail = $3 WHERE position = $1 RETURNING 1', [
      row.position,
      reason,
      detail,
    ]);
    if (!key || updated.length === 0) return;
    await setNextTryIn(tx, due, nextOf(d, reason, key.attempts));
  });
  const { consumer, topic, key } = due;
  if (isNewer(reason)) d.log.info({ consumer, topic, key, reason }, 'a parked event is newer than this contract, and waits');
  else d.log.warn({ err: error, consumer, topic, key }, 'a parked event failed again');
}

interface NextTry {
  attempts: number;
  waitMs: number | null;
  /** The digest of the contract that does not declare the event. */
  unknownTo: string | null;
}

function nextOf({ retry }: Delivery, reason: ParkingReason, attempts: number): NextTry {
  if (isNewer(reason)) return { attempts: 0, waitMs: null, unknownTo: contractDigest() };
  const next = reason === 'FAILED' ? attempts + 1 : retry.tries;
  return { attempts: next, waitMs: nextTryInMs(retry, next), unknownTo: null };
}

async function setNextTryIn(tx: EventTransaction, due: DueKey, next: NextTry): Promise<void> {
  await tx.query(
    `UPDATE parked_key SET attempts = $4, next_try_at = clock_timestamp() + $5::float8 * interval '1 millisecond',
            unknown_to = CASE WHEN $6::text IS NULL THEN '{}' ELSE array_append(array_remove(unknown_to, $6), $6) END
      WHERE consumer = $1 AND topic = $2 AND key = $3`,
    [due.consumer, due.topic, due.key, next.attempts, next.waitMs, next.unknownTo],
  );
}

function toRecord({ topic, partition, record_offset, key, headers, value }: ParkedRow): ReceivedRecord {
  return { topic, partition, offset: BigInt(record_offset), key, headers, value };
}
