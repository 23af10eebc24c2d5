import { setTimeout as wait } from 'node:timers/promises';
import type {
  EventTransport,
  OutgoingRecord,
  PartitionPosition,
  ReceivedRecord,
  SubscribeOptions,
  Subscription,
} from '@danvan/events/transport';

/** A log in memory, one partition a topic. Unlike the others it takes a record whose id it has already: brokers repeat, and tests want them to. */
export interface MemoryTransport extends EventTransport {
  /** Settles when every subscription has dealt with everything that is on the log. */
  settled(): Promise<void>;
}

type LogOf = (topic: string) => ReceivedRecord[];

export function createMemoryTransport(): MemoryTransport {
  const logs = new Map<string, ReceivedRecord[]>();
  const logOf: LogOf = (topic) => logs.get(topic) ?? logs.set(topic, []).get(topic) ?? [];
  const headOf = (topic: string): PartitionPosition => ({ topic, partition: 0, next: BigInt(logOf(topic).length) });
  const readers = new Set<Reader>();

  return {
    subscribe: async (options) => {
      const reader = createReader(options, logOf);
      readers.add(reader);
      reader.wake();
      return subscriptionOf(reader, options, () => readers.delete(reader));
    },
    ensureTopics: async (topics) => topics.forEach(logOf),
    append: async (records) => {
      const results = records.map((record) => appendTo(logOf(record.topic), record));
      for (const reader of readers) reader.wake();
      return results;
    },
    heads: async (topics) => topics.map(headOf),
    read: async ({ topic, next }, max) => logOf(topic).slice(Number(next), Number(next) + max),
    settled: async () => void (await Promise.all([...readers].map((reader) => reader.atEnd()))),
    health: () => ({ status: 'up' }),
    close: async () => undefined,
  };
}

function appendTo(log: ReceivedRecord[], { topic, key, headers, value }: OutgoingRecord) {
  const offset = BigInt(log.length);
  log.push({ topic, partition: 0, offset, key, headers, value });
  return { ok: true, partition: 0, offset } as const;
}

interface Reader {
  /** There may be something new. */
  wake(): void;
  /** Settles at the end of every topic. */
  atEnd(): Promise<void>;
  stop(): Promise<void>;
}

/** One chain of promises, so that batches never overlap. */
function createReader({ topics, positions, onBatch }: SubscribeOptions, logOf: LogOf): Reader {
  let reading = Promise.resolve();
  let stopped = false;

  /** A batch that was rejected is asked for again, from the position that its consumer then names. */
  async function readOn(topic: string): Promise<void> {
    while (!stopped) {
      const [position] = await positions([{ topic, partition: 0 }]);
      const records = logOf(topic).slice(Number(position?.next ?? 0n));
      if (records.length === 0) return;
      const batch = { topic, partition: 0, records, heartbeat: async () => undefined, isRevoked: () => stopped };
      await onBatch(batch).catch(() => wait(20));
    }
  }

  return {
    wake: () => {
      reading = reading.then(async () => {
        for (const topic of topics) await readOn(topic);
      });
    },
    atEnd: () => reading,
    stop: () => {
      stopped = true;
      return reading;
    },
  };
}

function subscriptionOf(reader: Reader, { topics, onAssigned }: SubscribeOptions, leave: () => void): Subscription {
  const assigned = topics.map((topic) => ({ topic, partition: 0 }));
  onAssigned?.(assigned);
  return {
    assigned: () => assigned,
    stop: async () => {
      leave();
      await reader.stop();
    },
  };
}
