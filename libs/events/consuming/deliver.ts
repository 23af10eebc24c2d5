import { asError, isConnectionProblem } from '../connection-problem.ts';
import { contractDigest } from '../define-event.ts';
import type { EventLog, EventMetrics } from '../observe.ts';
import { originContinuing, originOf } from '../outbox/continue-event.ts';
import type { EventTransaction } from '../outbox/emit.ts';
import type { TopicKey } from '../outbox/outbox.ts';
import { backoffMs } from '../parking/backoff.ts';
import type { PartitionPosition, ReceivedRecord } from '../transports/transport.ts';
import type { Consumer, ConsumerDatabase, RetryPolicy } from './consumer.ts';
import { PositionMoved, parkIn, parkKeysIn, type ToPark, takeIn } from './consumer-store.ts';
import {
  createDecoder,
  type DecodedRecord,
  isNewer,
  keyOf,
  type PassedOverRecord,
  type ReadableRecord,
} from './decode-record.ts';
import { handleFreshIn } from './handle-events.ts';

export interface Delivery {
  consumer: Consumer;
  database: ConsumerDatabase;
  retry: RetryPolicy;
  log: EventLog;
  metrics: EventMetrics;
  now(): Date;
  decode(record: ReceivedRecord): DecodedRecord;
}

export type DeliveryOptions = Omit<Delivery, 'decode'>;

export function createDelivery(options: DeliveryOptions): Delivery {
  return { ...options, decode: createDecoder(options.consumer) };
}

/** Consecutive records of one partition, and where the consumer stands in it. */
export interface RecordsToDeliver {
  records: readonly ReceivedRecord[];
  from: PartitionPosition;
  /** Asked between transactions; false ends the delivery early. */
  goOn?(): Promise<boolean>;
}

/**
 * Moves the consumer behind the records, together with their effects: what fails is parked, the rest takes effect. Rejects when the
 * database is away or somebody else moved the position: then nothing of the remaining records has happened. Resolves to the
 * position reached.
 */
export async function deliver(d: Delivery, { records, from, goOn = async () => true }: RecordsToDeliver): Promise<bigint> {
  let at = from;
  const waiting: (readonly DecodedRecord[])[] = [records.map(d.decode)];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    try {
      [at = at] = await deliverTogether(d, [{ records: part, at }]);
    } catch (error) {
      if (error instanceof PositionMoved || isConnectionProblem(error)) throw error;
      // Halves, then halves of these: a failing event is alone after few transactions, and every other one still takes effect.
      const half = Math.ceil(part.length / 2);
      if (part.length > 1) waiting.push(part.slice(half), part.slice(0, half));
      else at = await parkFailed(d, part, { at, error: asError(error) });
    }
    if (waiting.length > 0 && !(await goOn())) break;
  }
  return at.next;
}

/** Decoded records of one partition, and where the consumer stands in it. */
export interface Part {
  records: readonly DecodedRecord[];
  at: PartitionPosition;
}

/** In one transaction, however many partitions. Where the consumer stands afterwards in each. */
export async function deliverTogether(d: Delivery, parts: readonly Part[]): Promise<PartitionPosition[]> {
  const behind = parts.map(({ records, at }) => placeBehind(records, at));
  const relevant = parts.flatMap(({ records }) => records.filter((one) => one.kind !== 'passed-over'));
  const { runnable, toPark } = await d.database.transaction(originFor(d, relevant), async (tx) => {
    const keys = [...new Map(relevant.map((one) => [nameOf(one), topicKeyOf(one)])).values()];
    const events = sort(relevant, new Set()).runnable.map((one) => ({ ...topicKeyOf(one), id: one.event.id }));
    const moves = behind.map((place, i) => ({ ...place, expected: parts[i]?.at.next ?? 0n }));
    const { parked, fresh } = await takeIn(tx, d.consumer, { moves, keys, events });
    const sorted = sort(relevant, new Set(parked.map(({ topic, key }) => `${topic} ${key}`)));
    await parkAllIn(tx, d, sorted.toPark);
    await handleFreshIn(tx, d, { events: sorted.runnable, fresh });
    return sorted;
  });
  noteHandled(d, runnable);
  noteParked(d, toPark);
  return behind;
}

/** Events of parked keys queue behind them; an unreadable one parks its key. */
function sort(relevant: readonly Exclude<DecodedRecord, PassedOverRecord>[], parked: Set<string>) {
  const runnable: ReadableRecord[] = [];
  const toPark: ToPark[] = [];
  for (const one of relevant) {
    if (parked.has(nameOf(one))) toPark.push({ record: one.record, reason: 'QUEUED' });
    else if (one.kind === 'event') runnable.push(one);
    else {
      parked.add(nameOf(one));
      toPark.push(one);
    }
  }
  return { runnable, toPark };
}

function topicKeyOf({ record }: DecodedRecord): TopicKey {
  return { topic: record.topic, key: keyOf(record) };
}

function nameOf(one: DecodedRecord): string {
  const { topic, key } = topicKeyOf(one);
  return `${topic} ${key}`;
}

/**
 * Another try of an unreadable record would read the same bytes by the same contract: its tries count as used up, or, of a newer one, begin with
 * another contract.
 */
async function parkAllIn(tx: EventTransaction, { consumer, retry }: Delivery, toPark: readonly ToPark[]): Promise<void> {
  await parkIn(tx, consumer.name, toPark);
  const unreadable = toPark.filter(({ reason }) => reason !== 'QUEUED');
  const keys = unreadable.map(({ record, reason }) => ({
    topic: record.topic,
    key: keyOf(record),
    nextTryInMs: null,
    ...(isNewer(reason) ? { attempts: 0, unknownTo: contractDigest() } : { attempts: retry.tries }),
  }));
  await parkKeysIn(tx, consumer.name, keys);
}

interface FailedDelivery {
  at: PartitionPosition;
  error: Error;
}

async function parkFailed(
  d: Delivery,
  part: readonly DecodedRecord[],
  { at, error }: FailedDelivery,
): Promise<PartitionPosition> {
  const { consumer, retry } = d;
  const behind = placeBehind(part, at);
  const toPark = part.map(({ record }): ToPark => ({ record, reason: 'FAILED', detail: describe(error) }));
  const keys = part.map(({ record }) => ({
    topic: record.topic,
    key: keyOf(record),
    attempts: 1,
    nextTryInMs: nextTryInMs(retry, 1),
  }));
  await d.database.transaction(originFor(d, part), async (tx) => {
    await takeIn(tx, consumer, { moves: [{ ...behind, expected: at.next }], keys: [], events: [] });
    await parkIn(tx, consumer.name, toPark);
    await parkKeysIn(tx, consumer.name, keys);
  });
  noteParked(d, toPark);
  const { topic, partition, next } = at;
  d.log.warn(
    { err: error, consumer: consumer.name, topic, partition, offset: String(next) },
    'an event failed and is parked with its key',
  );
  return behind;
}

/** The pause before the next delivery after so many; null when tries are used up. */
export function nextTryInMs({ tries, firstDelayMs, maxDelayMs }: RetryPolicy, attempts: number): number | null {
  return attempts >= tries ? null : backoffMs(attempts, firstDelayMs, maxDelayMs);
}

/** Kept and shown to operators. Handlers put no personal data into errors; a long one is cut. */
export function describe(error: Error): string {
  return `${error.name}: ${error.message}`.slice(0, 1000);
}

function originFor({ consumer, now }: Delivery, part: readonly DecodedRecord[]) {
  const first = part.find((one) => one.kind === 'event');
  return first ? originContinuing(consumer, first.event, now) : originOf(consumer, now);
}

function placeBehind(part: readonly DecodedRecord[], at: PartitionPosition): PartitionPosition {
  const last = part.at(-1)?.record;
  return last ? { ...at, next: last.offset + 1n } : at;
}

function noteHandled({ consumer, metrics, now }: Delivery, events: readonly ReadableRecord[]): void {
  const labels = { consumer: consumer.name };
  metrics.count('events_consumer_handled_total', labels, events.length);
  const at = now().getTime();
  for (const { event } of events)
    metrics.observe('events_consumer_delay_seconds', labels, Math.max(0, at - Date.parse(event.time)) / 1000);
}

function noteParked({ consumer: { name }, metrics, log }: Delivery, parked: readonly ToPark[]): void {
  for (const { reason, record } of parked) {
    metrics.count('events_consumer_parked_total', { consumer: name, reason }, 1);
    const { topic, key, headers } = record;
    if (isNewer(reason))
      log.info(
        { consumer: name, topic, key, type: headers.ce_type },
        'an event is newer than this contract, and waits with its key',
      );
  }
}
