import type { Admin } from 'kafkajs';
import { pause } from '../../pause.ts';
import type { KafkaTransportConfig } from '../transport.ts';
import type { BrokersWatch } from './brokers-watch.ts';
import type { LogReader } from './log-reader.ts';
import { topicRequest } from './topic-request.ts';

export interface Topics {
  /** Makes those that are missing. */
  ensure(topics: readonly string[]): Promise<void>;
  /** Of those among the topics that exist. */
  partitionCounts(topics: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** What is remembered may be wrong. */
  forget(): void;
}

export interface TopicsDependencies {
  config: Pick<KafkaTransportConfig, 'partitions' | 'replication'>;
  newAdmin(): Admin;
  reader: LogReader;
  watch: BrokersWatch;
}

/** Somebody may give a topic more partitions; other writers then use them. */
const rememberedForMs = 300_000;
const pauseMs = 100;
const mostPauses = 100;

export function createTopics({ config, newAdmin, reader, watch }: TopicsDependencies): Topics {
  let counts: ReadonlyMap<string, number> = new Map();
  let staleAt = 0;
  const topics: Topics = {
    async ensure(names) {
      const missing = await missingOf(names);
      if (missing.length === 0) return;
      await watch.watched('admin', () => create(missing));
      for (let pauses = 0; (await missingOf(names)).length > 0; pauses++) {
        if (pauses === mostPauses) throw new Error(`Kafka has not made the topics ${missing.join(', ')}`);
        await pause(pauseMs);
      }
    },
    async partitionCounts(names) {
      if (Date.now() >= staleAt || names.some((name) => !counts.has(name))) {
        counts = await reader.partitionCounts();
        staleAt = Date.now() + rememberedForMs;
      }
      return counts;
    },
    forget() {
      staleAt = 0;
    },
  };
  return topics;

  async function missingOf(names: readonly string[]): Promise<string[]> {
    const known = await topics.partitionCounts(names);
    return [...new Set(names)].filter((name) => !known.has(name));
  }

  /** One that somebody else made meanwhile is as good as ours: kafkajs takes it for made. The broker answers before it knows them all. */
  async function create(missing: readonly string[]): Promise<void> {
    const admin = newAdmin();
    try {
      await admin.connect();
      await admin.createTopics({ topics: missing.map((topic) => topicRequest(topic, config)), waitForLeaders: false });
    } finally {
      await admin.disconnect();
    }
  }
}
