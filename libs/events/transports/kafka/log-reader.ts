import { pause } from '../../pause.ts';
import type { PartitionPosition, ReceivedRecord, TopicPartition } from '../transport.ts';
import { type BrokersWatch, isTransient } from './brokers-watch.ts';
import { type KafkaCluster, loadKafkajsInside } from './kafkajs.ts';
import { toReceivedRecord } from './received-record.ts';

/** Reads the log and what is known of its topics, outside any group. */
export interface LogReader {
  /** Of the topics that exist. */
  partitionCounts(): Promise<Map<string, number>>;
  heads(topics: readonly string[]): Promise<PartitionPosition[]>;
  read(from: PartitionPosition, max: number): Promise<ReceivedRecord[]>;
  close(): Promise<void>;
}

/** A partition without a leader, for as long as an election takes, is no broker that is away. */
const electionTries = 25;
const tries = 2;
const pauseMs = 200;
const fetchBytes = 1024 * 1024;
const readCommitted = 1;

export function createLogReader(newCluster: () => KafkaCluster, watch: BrokersWatch): LogReader {
  let connecting: Promise<KafkaCluster> | undefined;
  return {
    partitionCounts: () => use(partitionCounts),
    heads: (topics) => use((cluster) => heads(cluster, topics)),
    read: (from, max) => use((cluster) => read(cluster, from, max)),
    async close() {
      const cluster = await connecting?.catch(() => undefined);
      await cluster?.disconnect();
    },
  };

  /** A failure may come from what the client remembers of the brokers: the next try begins with a client that remembers nothing. */
  function use<T>(work: (cluster: KafkaCluster) => Promise<T>): Promise<T> {
    return watch.watched('reader', async () => {
      for (let attempt = 1; ; attempt++) {
        connecting ??= connect();
        const current = connecting;
        try {
          return await work(await current);
        } catch (error) {
          if (isTransient(error) && attempt < electionTries) {
            await pause(pauseMs);
            continue;
          }
          if (connecting === current) connecting = undefined;
          void current.then((cluster) => cluster.disconnect()).catch(() => {});
          if (attempt >= tries) throw error;
          await pause(pauseMs);
        }
      }
    });
  }

  async function connect(): Promise<KafkaCluster> {
    const cluster = newCluster();
    await cluster.connect();
    return cluster;
  }
}

async function partitionCounts(cluster: KafkaCluster): Promise<Map<string, number>> {
  const answer = await cluster.metadata({ topics: [] });
  if (!answer) throw new Error('No Kafka broker answers');
  return new Map(answer.topicMetadata.map(({ topic, partitionMetadata }) => [topic, partitionMetadata.length]));
}

async function heads(cluster: KafkaCluster, topics: readonly string[]): Promise<PartitionPosition[]> {
  const counts = await partitionCounts(cluster);
  const known = [...new Set(topics)].filter((topic) => counts.has(topic)).sort();
  if (known.length === 0) return [];
  await cluster.addMultipleTargetTopics(known);
  const asked = known.map((topic) => ({
    topic,
    fromBeginning: false,
    partitions: Array.from({ length: counts.get(topic) ?? 0 }, (_, partition) => ({ partition })),
  }));
  const answers = await cluster.fetchTopicsOffset(asked);
  return answers
    .flatMap(({ topic, partitions }) => partitions.map((p) => ({ topic, partition: p.partition, next: BigInt(p.offset) })))
    .sort((a, b) => (a.topic === b.topic ? a.partition - b.partition : a.topic < b.topic ? -1 : 1));
}

async function read(cluster: KafkaCluster, from: PartitionPosition, max: number): Promise<ReceivedRecord[]> {
  await cluster.addMultipleTargetTopics([from.topic]);
  const { Batch } = loadKafkajsInside();
  for (let next = from.next; ; ) {
    const partition = await fetchPartition(cluster, from, next);
    const batch = new Batch(from.topic, String(next), partition);
    if (batch.messages.length > 0) return batch.messages.slice(0, max).map((message) => toReceivedRecord(from, message));
    // Nothing but marks of a foreign writer's transactions: what follows them may be records.
    if (partition.messages.length === 0 || next >= BigInt(partition.highWatermark)) return [];
    next = BigInt(batch.lastOffset()) + 1n;
  }
}

async function fetchPartition(cluster: KafkaCluster, { topic, partition }: TopicPartition, next: bigint) {
  const [nodeId] = Object.keys(cluster.findLeaderForPartitions(topic, [partition]));
  if (nodeId === undefined) throw new Error(`Nobody leads partition ${partition} of '${topic}'`);
  const broker = await cluster.findBroker({ nodeId });
  const { responses } = await broker.fetch({
    maxWaitTime: 0,
    minBytes: 0,
    maxBytes: fetchBytes,
    isolationLevel: readCommitted,
    rackId: '',
    topics: [{ topic, partitions: [{ partition, fetchOffset: String(next), maxBytes: fetchBytes }] }],
  });
  const found = responses[0]?.partitions[0];
  if (!found) throw new Error(`The broker said nothing of partition ${partition} of '${topic}'`);
  return found;
}
