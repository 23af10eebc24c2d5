import { noteInInboxIn } from '../consuming/consumer-store.ts';
import type { EventTransaction } from '../outbox/emit.ts';
import { type DueKey, settleKeyIn } from './retry-parked.ts';

/** Reading needs no transaction; deciding needs an open one. */
type Queryable = Pick<EventTransaction, 'query'>;

/** A key whose first event failed; the later ones queue behind it. */
export interface ParkedKey extends DueKey {
  events: number;
  /** Deliveries of the first event so far. */
  attempts: number;
  /** Null: tries are used up, and the key waits for a decision, unless it is `unknownTo` a contract. */
  nextTryAt: Date | null;
  /** Digests of the contracts that do not declare the first event: not empty, it waits for another one and not for a person. */
  unknownTo: string[];
  parkedAt: Date;
  reason: string;
  detail: string | null;
}

/** One parked record, by its place in the log. */
export interface ParkedPlace {
  consumer: string;
  topic: string;
  partition: number;
  offset: bigint;
}

export interface ParkedEvent extends ParkedPlace {
  key: string;
  eventId: string | null;
  type: string | null;
  reason: string;
  detail: string | null;
  parkedAt: Date;
  deadLetteredAt: Date | null;
  headers: Record<string, string>;
  /** As it stands on the log; JSON unless the event is broken. */
  value: string | null;
}

/** Who decided, and why. Both are kept for good. */
export interface Decision {
  reason: string;
  by: string;
}

/** What was to be decided on is parked no longer, or never was. */
export class NotParked extends Error {
  override readonly name = 'NotParked';
}

/** The parked keys of one consumer or of all, the longest parked first. */
export async function findParkedKeys(database: Queryable, consumer?: string): Promise<ParkedKey[]> {
  return database.query<ParkedKey>(
    `SELECT k.consumer, k.topic, k.key, k.attempts, k.next_try_at AS "nextTryAt", k.unknown_to AS "unknownTo", k.parked_at AS "parkedAt", first.reason, first.detail,
            (SELECT count(*)::int FROM parked_event e WHERE (e.consumer, e.topic, e.key) = (k.consumer, k.topic, k.key)) AS events
       FROM parked_key k CROSS JOIN LATERAL (
         SELECT reason, detail FROM parked_event e WHERE (e.consumer, e.topic, e.key) = (k.consumer, k.topic, k.key)
          ORDER BY position LIMIT 1) AS first
      WHERE $1::text IS NULL OR k.consumer = $1
      ORDER BY k.parked_at`,
    [consumer ?? null],
  );
}

/** The events of a parked key in the order in which they will be handled. */
export async function findParkedEvents(database: Queryable, { consumer, topic, key }: DueKey): Promise<ParkedEvent[]> {
  const rows = await database.query<Omit<ParkedEvent, 'offset'> & { offset: string }>(
    `SELECT ${eventColumns} FROM parked_event WHERE consumer = $1 AND topic = $2 AND key = $3 ORDER BY position`,
    [consumer, topic, key],
  );
  return rows.map((row) => ({ ...row, offset: BigInt(row.offset) }));
}

/** @throws NotParked */
export async function getParkedEvent(database: Queryable, place: ParkedPlace): Promise<ParkedEvent> {
  const [row] = await database.query<ParkedEvent>(
    `SELECT ${eventColumns} FROM parked_event WHERE ${isAtPlace}`,
    columnsOf(place),
  );
  if (!row)
    throw new NotParked(
      `${place.consumer} has nothing parked from ${place.offset} of partition ${place.partition} of ${place.topic}`,
    );
  return { ...row, offset: BigInt(row.offset) };
}

/**
 * Releases a parked key: its events are due now, in order and with all their tries; the running consumer handles them.
 * @throws NotParked
 */
export async function replayParkedKey(tx: EventTransaction, parked: DueKey, decision: Decision): Promise<void> {
  const { consumer, topic, key } = parked;
  await lockKeyIn(tx, parked);
  await tx.query(
    `INSERT INTO parked_decision (consumer, topic, partition, record_offset, key, event_id, type, action, reason, decided_by)
     SELECT consumer, topic, partition, record_offset, key, event_id, type, 'REPLAY', $4, $5 FROM parked_event
      WHERE consumer = $1 AND topic = $2 AND key = $3 ORDER BY position LIMIT 1`,
    [consumer, topic, key, decision.reason, decision.by],
  );
  await settleKeyIn(tx, parked);
}

/**
 * Drops one parked event for this consumer, for good: repeats and replays pass it over as well. When it was the first of its key, the
 * rest is released.
 * @throws NotParked
 */
export async function discardParkedEvent(tx: EventTransaction, place: ParkedPlace, decision: Decision): Promise<void> {
  if (decision.reason.trim() === '') throw new TypeError('Discarding an event needs a reason');
  const { key, eventId } = await getParkedEvent(tx, place);
  const parked = { consumer: place.consumer, topic: place.topic, key };
  await lockKeyIn(tx, parked);
  const [first] = await findParkedEvents(tx, parked);
  const dropped = await tx.query(
    `WITH dropped AS (DELETE FROM parked_event WHERE ${isAtPlace} RETURNING *)
     INSERT INTO parked_decision (consumer, topic, partition, record_offset, key, event_id, type, action, reason, decided_by)
     SELECT consumer, topic, partition, record_offset, key, event_id, type, 'DISCARD', $5, $6 FROM dropped RETURNING 1`,
    [...columnsOf(place), decision.reason, decision.by],
  );
  if (dropped.length === 0) throw new NotParked('The event was handled in the meantime');
  if (eventId) await noteInInboxIn(tx, place.consumer, [eventId]);
  if (first?.offset === place.offset && first.partition === place.partition) await settleKeyIn(tx, parked);
}

async function lockKeyIn(tx: EventTransaction, { consumer, topic, key }: DueKey): Promise<void> {
  const rows = await tx.query('SELECT FROM parked_key WHERE consumer = $1 AND topic = $2 AND key = $3 FOR UPDATE', [
    consumer,
    topic,
    key,
  ]);
  if (rows.length === 0) throw new NotParked(`${consumer} has not parked key '${key}' of ${topic}`);
}

function columnsOf({ consumer, topic, partition, offset }: ParkedPlace): unknown[] {
  return [consumer, topic, partition, String(offset)];
}

const isAtPlace = 'consumer = $1 AND topic = $2 AND partition = $3 AND record_offset = $4';

const eventColumns = `consumer, topic, partition, record_offset::text AS "offset", key, event_id AS "eventId", type, reason, detail,
  parked_at AS "parkedAt", dead_lettered_at AS "deadLetteredAt", headers, value`;
