import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Loaded only where Kafka carries the events: a process on PostgreSQL saves the memory. */
export function loadKafkajs(): typeof import('kafkajs') {
  return require('kafkajs');
}

/** What this library needs of kafkajs' inside: a client that reads a partition without belonging to a group. 2.2.4 exports none. */
export interface KafkaCluster {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  addMultipleTargetTopics(topics: readonly string[]): Promise<void>;
  metadata(of: { topics: readonly string[] }): Promise<{ topicMetadata: TopicMetadata[] } | null>;
  findTopicPartitionMetadata(topic: string): PartitionMetadata[];
  findLeaderForPartitions(topic: string, partitions: readonly number[]): Record<string, number[]>;
  findBroker(node: { nodeId: string }): Promise<{ fetch(request: FetchRequest): Promise<FetchResponse> }>;
  fetchTopicsOffset(topics: readonly OffsetRequest[]): Promise<OffsetResponse[]>;
}

interface TopicMetadata {
  topic: string;
  partitionMetadata: PartitionMetadata[];
}

interface PartitionMetadata {
  partitionId: number;
  leader: number;
}

interface OffsetRequest {
  topic: string;
  fromBeginning: boolean;
  partitions: { partition: number }[];
}

interface OffsetResponse {
  topic: string;
  partitions: { partition: number; offset: string }[];
}

interface FetchRequest {
  maxWaitTime: number;
  minBytes: number;
  maxBytes: number;
  isolationLevel: number;
  rackId: string;
  topics: { topic: string; partitions: { partition: number; fetchOffset: string; maxBytes: number }[] }[];
}

interface FetchResponse {
  responses: { topicName: string; partitions: FetchedPartition[] }[];
}

export interface FetchedPartition {
  partition: number;
  highWatermark: string;
  messages: import('kafkajs').KafkaMessage[];
}

/** What is left of a fetch: without control records, aborted ones and those before the offset asked for. */
export interface FetchedBatch {
  messages: import('kafkajs').KafkaMessage[];
  lastOffset(): string;
}

interface Inside {
  Cluster: new (options: object) => KafkaCluster;
  Batch: new (topic: string, fetchedOffset: string, partition: FetchedPartition) => FetchedBatch;
  createSocketFactory(): unknown;
}

export function loadKafkajsInside(): Inside {
  return {
    Cluster: require('kafkajs/src/cluster'),
    Batch: require('kafkajs/src/consumer/batch'),
    createSocketFactory: require('kafkajs/src/network/socketFactory'),
  };
}
