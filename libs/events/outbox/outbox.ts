import type { Session } from '../consuming/session.ts';
import type { OutgoingRecord, PartitionPosition } from '../transports/transport.ts';

export interface TopicKey {
  topic: string;
  key: string;
}

export interface Unpublished extends OutgoingRecord {
  /** In the outbox. */
  position: string;
  sequence: string;
  ageSeconds: number;
}

/** What is not to be read. */
export interface Excepted {
  keys: readonly TopicKey[];
  /** Being sent now. */
  positions: readonly string[];
}

export interface Published extends TopicKey {
  position: string;
  partition: number;
  offset: bigint;
}

export interface UnknownEvent extends Omit<PartitionPosition, 'next'> {
  id: string;
  offset: bigint;
  key: string;
  sequence: number;
  type: string;
  headers: object;
  value: string | null;
}

/** A service's unpublished events, through the one session of its relay. */
export interface Outbox {
  /** False while another session has it. Held until this session ends. */
  tryLock(): Promise<boolean>;
  listen(): Promise<void>;
  /** Its session, and so the lock: nothing may be sent any more. */
  isLost(): boolean;
  /** Unpublished rows in order, whatever their position: a lower one may become visible later than a higher one. */
  read(max: number, except: Excepted): Promise<Unpublished[]>;
  markPublished(events: readonly Published[]): Promise<void>;
  oldestAgeSeconds(): Promise<number>;
  /** One chunk of what has been published for so long. How many rows. */
  trim(publishedForMs: number): Promise<number>;
  /** Up to where the log was known when this database last published. */
  knownPositions(): Promise<PartitionPosition[]>;
  /** Of these events of the log, those that this database has never written; noted for a decision. How many. */
  noteUnknown(events: readonly UnknownEvent[]): Promise<number>;
  moveKnownPosition(to: PartitionPosition): Promise<void>;
}

/** Any number that nobody else locks in a service's database. */
const relayLock = 7_201_534;
const trimChunk = 1000;

export function createOutbox(session: Session): Outbox {
  return {
    async tryLock() {
      const [row] = await session.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [relayLock]);
      return row?.locked ?? false;
    },
    async listen() {
      // A crash of the server may forget the last marks: those events are sent again, as after any send that was not marked.
      await session.query('SET synchronous_commit = off');
      await session.query('LISTEN outbox');
    },
    isLost: session.isLost,
    read: (max, { keys, positions }) =>
      session.query<Unpublished>(selectUnpublished, [max, keys.map((k) => k.topic), keys.map((k) => k.key), positions]),
    async markPublished(events) {
      if (events.length === 0) return;
      await session.query(markRows, [
        events.map((e) => e.position),
        events.map((e) => e.topic),
        events.map((e) => e.partition),
        events.map((e) => String(e.offset)),
      ]);
    },
    async oldestAgeSeconds() {
      const [row] = await session.query<{ age: number }>(
        `SELECT extract(epoch FROM clock_timestamp() - created_at)::float8 AS age FROM outbox
          WHERE published_at IS NULL ORDER BY position LIMIT 1`,
      );
      return row?.age ?? 0;
    },
    async trim(publishedForMs) {
      const rows = await session.query(
        `DELETE FROM outbox WHERE position IN (
           SELECT position FROM outbox WHERE published_at < clock_timestamp() - $1 * interval '1 millisecond' ORDER BY position LIMIT $2)
         RETURNING 1`,
        [publishedForMs, trimChunk],
      );
      return rows.length;
    },
    async knownPositions() {
      const rows = await session.query<{ topic: string; partition: number; next: string }>('SELECT * FROM published_position');
      return rows.map((row) => ({ ...row, next: BigInt(row.next) }));
    },
    async noteUnknown(events) {
      const rows = events.map((event) => ({ ...event, offset: String(event.offset) }));
      return (await session.query(insertUnknown, [JSON.stringify(rows)])).length;
    },
    async moveKnownPosition({ topic, partition, next }) {
      await session.query(upsertPosition, [topic, partition, String(next)]);
    },
  };
}

// Qualified: the bare name would be the text beside it, and 10 come before 9.
const selectUnpublished = `
  SELECT position::text, event_id AS id, topic, key, sequence::text, headers, data::text AS value,
         extract(epoch FROM clock_timestamp() - created_at)::float8 AS "ageSeconds"
    FROM outbox
   WHERE published_at IS NULL
     AND NOT EXISTS (SELECT FROM unnest($4::bigint[]) AS sending (position) WHERE sending.position = outbox.position)
     AND NOT EXISTS (SELECT FROM unnest($2::text[], $3::text[]) AS waiting (topic, key)
                      WHERE waiting.topic = outbox.topic AND waiting.key = outbox.key)
   ORDER BY outbox.position LIMIT $1`;

const markRows = `
  WITH sent AS (
    SELECT * FROM unnest($1::bigint[], $2::text[], $3::int[], $4::bigint[]) AS sent (position, topic, partition, record_offset)
  ), marked AS (
    UPDATE outbox SET published_at = clock_timestamp() FROM sent WHERE outbox.position = sent.position
  )
  INSERT INTO published_position AS known (topic, partition, next)
  SELECT topic, partition, max(record_offset) + 1 FROM sent GROUP BY topic, partition
  ON CONFLICT (topic, partition) DO UPDATE SET next = greatest(known.next, excluded.next)`;

const upsertPosition = `
  INSERT INTO published_position AS known (topic, partition, next) VALUES ($1, $2, $3)
  ON CONFLICT (topic, partition) DO UPDATE SET next = greatest(known.next, excluded.next)`;

// A sequence that the log has used for a key is never given again.
const insertUnknown = `
  WITH entry AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS e (id uuid, topic text, partition int, "offset" bigint, key text, sequence bigint,
                                                      type text, headers jsonb, value text)
     WHERE NOT EXISTS (SELECT FROM outbox WHERE outbox.event_id = e.id)
  ), raised AS (
    INSERT INTO event_sequence AS known (topic, key, last)
    SELECT topic, key, max(sequence) FROM entry GROUP BY topic, key
    ON CONFLICT (topic, key) DO UPDATE SET last = greatest(known.last, excluded.last)
  )
  INSERT INTO unknown_event (event_id, topic, partition, record_offset, key, sequence, type, headers, value)
  SELECT id, topic, partition, "offset", key, sequence, type, headers, value FROM entry
  ON CONFLICT DO NOTHING RETURNING 1`;
