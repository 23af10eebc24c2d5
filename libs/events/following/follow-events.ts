import { asError } from '../connection-problem.ts';
import { type Consumer, defineConsumer, on, topicsOf } from '../consuming/consumer.ts';
import { createDecoder, type DecodedRecord, type ReadableRecord } from '../consuming/decode-record.ts';
import { type StartFrom, startOfPartitions } from '../consuming/start-positions.ts';
import type { EventDefinition } from '../define-event.ts';
import type { ReceivedEvent } from '../envelope.ts';
import { type EventLog, silentLog } from '../observe.ts';
import { backoffMs } from '../parking/backoff.ts';
import { pause } from '../pause.ts';
import type {
  Batch,
  EventTransport,
  PartitionPosition,
  ReceivedRecord,
  Subscription,
  TopicPartition,
} from '../transports/transport.ts';
import type { Opened } from '../vocabulary.ts';

/** What a follower does with one kind of event. Made by `follow`. */
export interface FollowHandler {
  readonly definition: EventDefinition;
  handle(event: ReceivedEvent): Promise<void>;
}

/** Where a follower's positions are kept: a file (`filePositions`), Redis, a table. */
export interface PositionStore {
  load(): Promise<PartitionPosition[]>;
  /** Replaces what is kept of that partition. */
  save(position: PartitionPosition): Promise<void>;
}

export interface FollowOptions {
  /** `<team>.<effect>`: the group; members of one group share the work. Never change it. */
  name: string;
  transport: EventTransport;
  handlers: readonly FollowHandler[];
  positions: PositionStore;
  /** Where it begins while nothing is kept. @default `'beginning'` */
  startFrom?: StartFrom;
  /**
   * An event that failed `tries` times, or that nobody can read: what you do with it is yours, since there is no database to park it in. When it
   * resolves, reading goes on behind the event; when it rejects, the event is tried again.
   */
  onGivenUp(record: ReceivedRecord, error: Error): Promise<void>;
  /** With pauses of 1 s, 2 s, 4 s … in between. @default 8 */
  tries?: number;
  firstDelayMs?: number;
  log?: EventLog;
}

/** Types the event that a handler gets. */
export function follow<P>(
  definition: EventDefinition<P>,
  handle: (event: ReceivedEvent<Opened<P>>) => Promise<void>,
): FollowHandler {
  // Safe: an event reaches its handler only after the opened `definition.payload` has parsed its data.
  return { definition, handle } as unknown as FollowHandler;
}

const longestDelayMs = 60_000;
const heartbeatEveryMs = 1000;

/**
 * Reads events without a database: each is handed to its handler at least once, in order per key, and repeats are yours to recognise by
 * `event.id`. A failing event holds its partition up while it is tried again. `stop()` ends after the event in hand.
 */
export async function followEvents(given: FollowOptions): Promise<Subscription> {
  const o: Follower = {
    tries: 8,
    firstDelayMs: 1000,
    log: silentLog,
    startFrom: 'beginning',
    ...given,
    stopping: new AbortController(),
  };
  const consumer = asConsumer(o);
  const decode = createDecoder(consumer);
  const subscription = await o.transport.subscribe({
    group: o.name,
    topics: topicsOf(consumer),
    positions: (partitions) => positionsOf(o, partitions),
    async onBatch(batch) {
      for (const record of batch.records) {
        await handOver(o, batch, decode(record));
        await o.positions.save({ topic: record.topic, partition: record.partition, next: record.offset + 1n });
        await stayMember(o, batch);
      }
    },
  });
  return {
    assigned: subscription.assigned,
    async stop() {
      o.stopping.abort();
      await subscription.stop();
    },
  };
}

type Follower = Required<FollowOptions> & { stopping: AbortController };

/** The rules for names and handlers, and what counts as unknown or broken, are those of every consumer. */
function asConsumer({ name, handlers }: Follower): Consumer {
  return defineConsumer({
    name,
    kind: 'reaction',
    handlers: handlers.map(({ definition, handle }) => on(definition, (_tx, event) => handle(event))),
  });
}

async function positionsOf(o: Follower, partitions: readonly TopicPartition[]): Promise<PartitionPosition[]> {
  const kept = new Map((await o.positions.load()).map((position) => [placeOf(position), position]));
  const unseen = partitions.filter((partition) => !kept.has(placeOf(partition)));
  for (const start of await startOfPartitions(o.transport, unseen, o.startFrom)) {
    await o.positions.save(start); // at once: "now" has to be the same moment after a crash
    kept.set(placeOf(start), start);
  }
  return partitions.flatMap((partition) => kept.get(placeOf(partition)) ?? []);
}

/** Resolves when the event is dealt with: handled, or given up. */
async function handOver(o: Follower, batch: Batch, decoded: DecodedRecord): Promise<void> {
  if (decoded.kind === 'passed-over') return;
  const { record } = decoded;
  let failure: Error | undefined;
  for (let attempt = 1; ; attempt++) {
    try {
      if (decoded.kind === 'unreadable') return await o.onGivenUp(record, new Error(`${decoded.reason}: ${decoded.detail}`));
      if (failure && attempt > o.tries) return await o.onGivenUp(record, failure);
      return await handle(o, decoded);
    } catch (error) {
      const { topic, partition, offset } = record;
      o.log.warn({ err: error, consumer: o.name, topic, partition, offset: String(offset), attempt }, 'an event failed');
      failure = attempt > o.tries ? failure : asError(error);
      if (attempt !== o.tries) await pauseAsMember(o, batch, backoffMs(attempt, o.firstDelayMs, longestDelayMs));
    }
  }
}

async function handle(o: Follower, { handler, event }: ReadableRecord): Promise<void> {
  await o.handlers.find(({ definition }) => definition === handler.definition)?.handle(event);
}

async function pauseAsMember(o: Follower, batch: Batch, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= heartbeatEveryMs) {
    await pause(Math.min(left, heartbeatEveryMs), { signal: o.stopping.signal });
    await stayMember(o, batch);
  }
}

/** @throws so that the rest of the batch is left to whoever has the partition next */
async function stayMember(o: Follower, batch: Batch): Promise<void> {
  o.stopping.signal.throwIfAborted();
  await batch.heartbeat();
  if (batch.isRevoked()) throw new Error('The partition was taken away within a batch');
}

function placeOf({ topic, partition }: TopicPartition): string {
  return `${partition} ${topic}`;
}
