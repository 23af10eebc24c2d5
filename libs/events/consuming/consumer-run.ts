import { asError } from '../connection-problem.ts';
import { originOf } from '../outbox/continue-event.ts';
import type { Batch, EventTransport, PartitionPosition, Subscription, TopicPartition } from '../transports/transport.ts';
import { topicsOf } from './consumer.ts';
import { getPositionsIn } from './consumer-store.ts';
import type { Delivery } from './deliver.ts';
import { createJointDelivery } from './deliver-jointly.ts';
import { startOfPartitions } from './start-positions.ts';

/** One consumer of a process, between the transport and its database. */
export interface ConsumerRun {
  subscribe(): Promise<Subscription>;
  /** Of all partitions of its topics. */
  positions(): Promise<PartitionPosition[]>;
  /** How many records of its topics it has not dealt with yet. */
  behind(): Promise<bigint>;
  /** What it waits for, while it does. */
  problem(): string | undefined;
}

export function createConsumerRun(delivery: Delivery, transport: EventTransport): ConsumerRun {
  const { consumer, metrics } = delivery;
  const positionsOf = (partitions: readonly TopicPartition[]) => findPositions(delivery, transport, partitions);
  const deliverJointly = createJointDelivery(delivery);
  const topics = topicsOf(consumer);
  const reached = new Map<string, PartitionPosition>();
  let problem: string | undefined;

  return {
    subscribe: () =>
      transport.subscribe({
        group: consumer.name,
        topics,
        async positions(partitions) {
          const found = await watched(() => positionsOf(partitions));
          for (const position of found) reached.set(placeOf(position), position);
          return found;
        },
        onBatch: (batch) => watched(() => take(batch)),
      }),
    positions: async () => positionsOf(await transport.heads(topics)),
    async behind() {
      const heads = await transport.heads(topics);
      const positions = new Map((await positionsOf(heads)).map((position) => [placeOf(position), position.next]));
      const behindIn = (head: PartitionPosition) => head.next - (positions.get(placeOf(head)) ?? 0n);
      return heads.map(behindIn).reduce((sum, records) => (records > 0n ? sum + records : sum), 0n);
    },
    problem: () => problem,
  };

  async function take(batch: Batch): Promise<void> {
    const from = reached.get(placeOf(batch));
    const records = batch.records.filter((record) => from && record.offset >= from.next);
    const last = records.at(-1);
    if (!from || !last) return;
    const goOn = async () => {
      await batch.heartbeat();
      return !batch.isRevoked();
    };
    const next = await deliverJointly({ records, from, goOn });
    reached.set(placeOf(batch), { ...from, next });
    if (next <= last.offset) throw new Error('The partition was taken away within a batch');
  }

  /** What fails here is the database or the ownership, never an event: the transport delivers again after a pause. */
  async function watched<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      if (problem !== undefined) metrics.set('events_consumer_paused', { consumer: consumer.name }, 0);
      problem = undefined;
      return result;
    } catch (error) {
      problem = `${consumer.name} waits: ${asError(error).message}`;
      metrics.set('events_consumer_paused', { consumer: consumer.name }, 1);
      throw error;
    }
  }
}

/** Where the consumer stands; one that has never run stands where it is to start. */
function findPositions(
  { consumer, database, now }: Delivery,
  transport: EventTransport,
  partitions: readonly TopicPartition[],
): Promise<PartitionPosition[]> {
  const { name, startFrom = 'beginning' } = consumer;
  const startOf = (unseen: readonly TopicPartition[]) => startOfPartitions(transport, unseen, startFrom);
  return database.transaction(originOf(consumer, now), (tx) => getPositionsIn(tx, { consumer: name, startOf }, partitions));
}

function placeOf({ topic, partition }: TopicPartition): string {
  return `${partition} ${topic}`;
}
