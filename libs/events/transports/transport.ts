import type { EventHeaders } from '../envelope.ts';
import type { ComponentHealth } from '../observe.ts';

/** One partition of one topic: a log of its own, read in the order of its offsets. */
export interface TopicPartition {
  topic: string;
  partition: number;
}

/** A place in a partition: `next` is the offset of the first record that has not been taken yet. */
export interface PartitionPosition extends TopicPartition {
  next: bigint;
}

export interface OutgoingRecord {
  /** Unique within its topic; a UUID. A transport that can tell drops a record whose id it already has. */
  id: string;
  topic: string;
  key: string;
  headers: EventHeaders;
  value: string;
}

export interface ReceivedRecord extends TopicPartition {
  offset: bigint;
  /** Null and empty headers are what foreign writers may leave: the consumer decides. */
  key: string | null;
  headers: EventHeaders;
  value: string | null;
}

export type AppendResult = { ok: true; partition: number; offset: bigint } | { ok: false; error: Error };

/** Consecutive records of one partition, never empty. */
export interface Batch extends TopicPartition {
  records: ReceivedRecord[];
  /** To be called between units of work: keeps the membership of the group alive. Cheap: acts only when it is due. */
  heartbeat(): Promise<void>;
  /** True once the partition may belong to somebody else: what is not committed yet is better left. */
  isRevoked(): boolean;
}

export interface SubscribeOptions {
  /** Members of one group share the partitions of its topics among them. */
  group: string;
  /** Those that are missing are made. */
  topics: readonly string[];
  /** Asked whenever partitions are assigned, and again for a partition whose batch was rejected: reading goes on from there. */
  positions(partitions: readonly TopicPartition[]): Promise<PartitionPosition[]>;
  /**
   * Resolves when all records are dealt with. A rejection says that they are not: the transport waits, asks `positions` for that
   * partition and delivers from there again. Batches of one partition never overlap.
   */
  onBatch(batch: Batch): Promise<void>;
  onAssigned?(partitions: readonly TopicPartition[]): void;
  onRevoked?(partitions: readonly TopicPartition[]): void;
  /** Largest batch. @default 500 */
  maxBatch?: number;
}

export interface Subscription {
  /** Ends after the batch in flight and gives its partitions back. */
  stop(): Promise<void>;
  assigned(): TopicPartition[];
}

/**
 * A log of records in topics and partitions: what brokers have in common. The suite in `transport.contract.ts` says what each
 * implementation guarantees. A key always goes to the same partition of its topic, by Java's default partitioning.
 */
export interface EventTransport {
  /** Makes those that are missing, with partitions and replication from configuration. Safe to repeat and to race. */
  ensureTopics(topics: readonly string[]): Promise<void>;
  /**
   * One result a record, in their order. Records of one key are appended in their order; after one that fails none of its key's later
   * records is appended. Never rejects: what cannot be appended is in the results.
   */
  append(records: readonly OutgoingRecord[]): Promise<AppendResult[]>;
  /** Resolves once the subscription is under way; while the transport is away it keeps trying by itself. */
  subscribe(options: SubscribeOptions): Promise<Subscription>;
  /** The end of each partition: `next` is the offset that the next record will get. */
  heads(topics: readonly string[]): Promise<PartitionPosition[]>;
  /** Up to `max` records from an offset on, outside any group; empty at the end of the partition. */
  read(from: PartitionPosition, max: number): Promise<ReceivedRecord[]>;
  health(): ComponentHealth;
  /** Stops the subscriptions first. */
  close(): Promise<void>;
}

export interface PostgresTransportConfig {
  kind: 'postgres';
  /** The database `events`, as the role that writes and reads records. */
  url: string;
  /** Of a topic that is made from now on. */
  partitions: number;
  /** Statements in flight at once. One more connection listens while anything is subscribed. @default 3 */
  maxConnections?: number;
  /** How long a partition stays with a member that does not answer. @default 6,000 ms */
  leaseMs?: number;
}

export interface KafkaTransportConfig {
  kind: 'kafka';
  /** `host:port` of some brokers of the cluster; the others are learnt from them. */
  brokers: readonly string[];
  /** Of a topic that is made from now on. */
  partitions: number;
  /** Copies of a topic that is made from now on. From 3 on a write counts when two have it. @default 1 */
  replication?: number;
  /** What the brokers' logs and quotas call this client. @default `danvan` */
  clientId?: string;
  /** Encrypted connections: true trusts what Node trusts. */
  tls?: true | { ca?: string; cert?: string; key?: string };
  sasl?: { mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'; username: string; password: string };
  /** How long a partition stays with a member that does not answer. Brokers take 6,000 and more. @default 10,000 ms */
  sessionTimeoutMs?: number;
}

/** One member a transport; `kind` tells them apart. */
export type TransportConfig = PostgresTransportConfig | KafkaTransportConfig;
