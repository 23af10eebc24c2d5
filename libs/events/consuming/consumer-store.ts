import type { EventTransaction } from '../outbox/emit.ts';
import type { TopicKey } from '../outbox/outbox.ts';
import type { PartitionPosition, ReceivedRecord, TopicPartition } from '../transports/transport.ts';
import type { Consumer } from './consumer.ts';
import type { ParkingReason } from './decode-record.ts';
import { keyOf } from './decode-record.ts';

type Tx = Pick<EventTransaction, 'query'>;

/** Somebody else has moved this position: this instance no longer owns the partition and must not commit. */
export class PositionMoved extends Error {
  override readonly name = 'PositionMoved';
}

export interface ToPark {
  record: ReceivedRecord;
  reason: ParkingReason;
  detail?: string;
}

/** Where a consumer stands in each partition. One that it has never seen starts at 0, or where `startOf` says; that is noted for good. */
export async function getPositionsIn(
  tx: Tx,
  { consumer, startOf }: { consumer: string; startOf?: (partitions: readonly TopicPartition[]) => Promise<PartitionPosition[]> },
  partitions: readonly TopicPartition[],
): Promise<PartitionPosition[]> {
  const known = await findPositionsIn(tx, consumer, partitions);
  const missing = partitions.filter((p) => !known.some((k) => k.topic === p.topic && k.partition === p.partition));
  if (missing.length === 0) return known;
  const starts = (await startOf?.(missing)) ?? missing.map((partition) => ({ ...partition, next: 0n }));
  await tx.query(
    `INSERT INTO consumer_position (consumer, topic, partition, next)
     SELECT $1, topic, partition, next FROM unnest($2::text[], $3::int[], $4::bigint[]) AS p (topic, partition, next) ON CONFLICT DO NOTHING`,
    [consumer, starts.map((p) => p.topic), starts.map((p) => p.partition), starts.map((p) => String(p.next))],
  );
  return findPositionsIn(tx, consumer, partitions);
}

async function findPositionsIn(tx: Tx, consumer: string, partitions: readonly TopicPartition[]): Promise<PartitionPosition[]> {
  const rows = await tx.query<{ topic: string; partition: number; next: string }>(
    `SELECT topic, partition, next::text FROM consumer_position
      WHERE consumer = $1 AND (topic, partition) IN (SELECT * FROM unnest($2::text[], $3::int[]))`,
    [consumer, partitions.map((p) => p.topic), partitions.map((p) => p.partition)],
  );
  return rows.map((row) => ({ ...row, next: BigInt(row.next) }));
}

/** Records of one or several partitions, as far as the tables of a consumer are concerned. */
export interface Taking {
  moves: readonly (PartitionPosition & { expected: bigint })[];
  /** Of all records that matter to the consumer. */
  keys: readonly TopicKey[];
  /** Those that may take effect, unless their key is parked. */
  events: readonly (TopicKey & { id: string })[];
}

export interface Taken {
  /** Those of the keys that are parked, locked: nobody can release them before this transaction ends. */
  parked: TopicKey[];
  /** The ids of events that had no effect before this transaction; from now on they have. */
  fresh: Set<string>;
}

/**
 * The first statement of a delivery: moves the positions by compare-and-set, locks parked keys and notes in the inbox what is to take
 * effect. The position rows stay locked until the transaction ends; all that moved them before was committed before somebody could know
 * the place that is expected, so one snapshot serves all parts. @throws PositionMoved
 */
export async function takeIn(
  tx: Tx,
  { name, kind }: Pick<Consumer, 'name' | 'kind'>,
  { moves, keys, events }: Taking,
): Promise<Taken> {
  const [taken] = await tx.query<{ moved: number; parked: TopicKey[]; fresh: string[] }>(takeRecords, [
    name,
    moves.map((m) => m.topic),
    moves.map((m) => m.partition),
    moves.map((m) => String(m.expected)),
    moves.map((m) => String(m.next)),
    keys.map((k) => k.topic),
    keys.map((k) => k.key),
    events.map((e) => e.id),
    events.map((e) => e.topic),
    events.map((e) => e.key),
    kind === 'projection' ? 'off' : null,
  ]);
  if (taken?.moved !== moves.length) throw new PositionMoved(`${name} is no longer ${moves.map(expectation).join(', ')}`);
  return { parked: taken.parked, fresh: new Set(taken.fresh) };
}

function expectation({ topic, partition, expected }: Taking['moves'][number]): string {
  return `at ${expected} of partition ${partition} of ${topic}`;
}

// A projection need not wait for the disk: what a crash of the server forgets, it forgets together with the position, and the log has it.
// A reaction must: what it emitted may have left by then.
const takeRecords = `
  WITH moved AS (
    UPDATE consumer_position AS known SET next = move.next
      FROM unnest($2::text[], $3::int[], $4::bigint[], $5::bigint[]) AS move (topic, partition, expected, next)
     WHERE known.consumer = $1 AND known.topic = move.topic AND known.partition = move.partition AND known.next = move.expected
    RETURNING 1
  ), outcome AS (
    SELECT count(*)::int AS moved, count(*) = cardinality($3::int[]) AS complete FROM moved
  ), parked AS (
    SELECT topic, key FROM parked_key
     WHERE (SELECT complete FROM outcome) AND consumer = $1 AND (topic, key) IN (SELECT * FROM unnest($6::text[], $7::text[]))
     ORDER BY topic, key FOR UPDATE
  ), noted AS (
    INSERT INTO inbox (consumer, event_id)
    SELECT $1, id FROM unnest($8::uuid[], $9::text[], $10::text[]) AS event (id, topic, key)
     WHERE (SELECT complete FROM outcome) AND (topic, key) NOT IN (SELECT topic, key FROM parked)
        ON CONFLICT DO NOTHING RETURNING event_id
  )
  SELECT moved, (SELECT coalesce(json_agg(parked), '[]') FROM parked) AS parked,
         (SELECT coalesce(json_agg(event_id), '[]') FROM noted) AS fresh,
         set_config('synchronous_commit', coalesce($11, current_setting('synchronous_commit')), true)
    FROM outcome`;

/** The ids that had no effect before this transaction; from now on they have. */
export async function noteInInboxIn(tx: Tx, consumer: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.query<{ event_id: string }>(
    `WITH noted AS (
       INSERT INTO inbox (consumer, event_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING RETURNING event_id)
     SELECT * FROM noted`,
    [consumer, ids],
  );
  return new Set(rows.map((row) => row.event_id));
}

/** In the order given, behind whatever is parked already. */
export async function parkIn(tx: Tx, consumer: string, events: readonly ToPark[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ record, reason, detail }) => ({
    topic: record.topic,
    partition: record.partition,
    record_offset: String(record.offset),
    key: keyOf(record),
    event_id: uuidOrNull(record.headers.ce_id),
    type: record.headers.ce_type ?? null,
    headers: record.headers,
    value: record.value,
    reason,
    detail: detail ?? null,
  }));
  await tx.query(
    `INSERT INTO parked_event (consumer, topic, partition, record_offset, key, event_id, type, headers, value, reason, detail)
     SELECT $1, topic, partition, record_offset, key, event_id, type, headers, value, reason, detail
       FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (topic text, partition int, record_offset bigint, key text, event_id uuid, type text,
              headers jsonb, value text, reason text, detail text))
            WITH ORDINALITY AS e (topic, partition, record_offset, key, event_id, type, headers, value, reason, detail, ordinal)
      ORDER BY ordinal`,
    [consumer, JSON.stringify(rows)],
  );
}

export interface ParkedKeyState {
  topic: string;
  key: string;
  /** Deliveries of its first event so far. */
  attempts: number;
  /** Null: no further try by itself. */
  nextTryInMs: number | null;
  /** The digest of the contract that does not declare its first event. */
  unknownTo?: string;
}

/** A key that is parked already keeps its state. */
export async function parkKeysIn(tx: Tx, consumer: string, keys: readonly ParkedKeyState[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.query(
    `INSERT INTO parked_key (consumer, topic, key, attempts, next_try_at, unknown_to)
     SELECT $1, topic, key, attempts, clock_timestamp() + wait * interval '1 millisecond', array_remove(ARRAY[contract], NULL)
       FROM unnest($2::text[], $3::text[], $4::int[], $5::float8[], $6::text[]) AS k (topic, key, attempts, wait, contract)
     ON CONFLICT DO NOTHING`,
    [
      consumer,
      keys.map((k) => k.topic),
      keys.map((k) => k.key),
      keys.map((k) => k.attempts),
      keys.map((k) => k.nextTryInMs),
      keys.map((k) => k.unknownTo ?? null),
    ],
  );
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function uuidOrNull(id: string | undefined): string | null {
  return id !== undefined && uuidPattern.test(id) ? id : null;
}
