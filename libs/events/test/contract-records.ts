import { randomUUID } from 'node:crypto';
import type {
  Batch,
  EventTransport,
  OutgoingRecord,
  PartitionPosition,
  ReceivedRecord,
  SubscribeOptions,
  TopicPartition,
} from '../transports/transport.ts';

export async function newTopic(transport: EventTransport): Promise<string> {
  const topic = `topic-${randomUUID()}`;
  await transport.ensureTopics([topic]);
  return topic;
}

export function record(topic: string, key: string, value: number): OutgoingRecord {
  const id = randomUUID();
  return { id, topic, key, headers: { ce_id: id, note: 'chào' }, value: String(value) };
}

export async function readAll(transport: EventTransport, topic: string): Promise<ReceivedRecord[]> {
  const heads = await transport.heads([topic]);
  return (await Promise.all(heads.map(({ partition }) => transport.read({ topic, partition, next: 0n }, 1000)))).flat();
}

export function valuesOf(records: readonly ReceivedRecord[], key: string): (string | null)[] {
  return records.filter((one) => one.key === key).map((one) => one.value);
}

/** A consumer that keeps its records and its positions, as a database would. */
export function memory() {
  const taken: ReceivedRecord[] = [];
  const next = new Map<string, bigint>();
  const place = (p: TopicPartition) => `${p.topic} ${p.partition}`;
  return {
    taken,
    positions: async (partitions: readonly TopicPartition[]): Promise<PartitionPosition[]> =>
      partitions.map((p) => ({ topic: p.topic, partition: p.partition, next: next.get(place(p)) ?? 0n })),
    async onBatch({ records }: Batch): Promise<void> {
      for (const one of records) {
        if (one.offset < (next.get(place(one)) ?? 0n)) continue;
        taken.push(one);
        next.set(place(one), one.offset + 1n);
      }
    },
  };
}

export function subscribe(transport: EventTransport, options: Omit<SubscribeOptions, 'group'> & { group?: string }) {
  return transport.subscribe({ group: `group-${randomUUID()}`, ...options });
}
