import { type EventLog, silentLog } from '../observe.ts';
import { appendRecords } from './kafka/append-records.ts';
import { createBrokersWatch } from './kafka/brokers-watch.ts';
import { createKafkaClient } from './kafka/kafka-client.ts';
import { keepProducer } from './kafka/kept-producer.ts';
import { createLogReader } from './kafka/log-reader.ts';
import { createSubscription } from './kafka/subscription.ts';
import { createTopics } from './kafka/topics.ts';
import type { AppendResult, EventTransport, KafkaTransportConfig, Subscription } from './transport.ts';

const usualSessionTimeoutMs = 10_000;

/**
 * Apache Kafka, 2.4 or later. Connections, to each broker at most: one for writing, one for reading outside groups, two a subscription.
 */
export function createKafkaTransport(config: KafkaTransportConfig, log: EventLog = silentLog): EventTransport {
  const watch = createBrokersWatch(log);
  const { kafka, newCluster } = createKafkaClient(config, log);
  const producer = keepProducer(kafka);
  const reader = createLogReader(newCluster, watch);
  const topics = createTopics({ config, newAdmin: () => kafka.admin(), reader, watch });
  const subscriptions = new Set<Subscription>();
  let appending: Promise<unknown> = Promise.resolve();

  return {
    ensureTopics: topics.ensure,
    /** One after the other: a producer that is replaced after a failure must have nothing else in flight. */
    append(records) {
      const results: Promise<AppendResult[]> = appending.then(() => appendRecords({ topics, producer, watch }, records));
      appending = results;
      return results;
    },
    async subscribe(options) {
      const sessionTimeoutMs = config.sessionTimeoutMs ?? usualSessionTimeoutMs;
      const ensureTopics = () => topics.ensure(options.topics);
      const subscription = createSubscription(options, { kafka, ensureTopics, watch, log, sessionTimeoutMs });
      subscriptions.add(subscription);
      return {
        assigned: subscription.assigned,
        async stop() {
          subscriptions.delete(subscription);
          await subscription.stop();
        },
      };
    },
    heads: reader.heads,
    read: reader.read,
    health: watch.health,
    async close() {
      await Promise.all([...subscriptions].map((subscription) => subscription.stop()));
      subscriptions.clear();
      await appending;
      await Promise.all([producer.close(), reader.close()]);
    },
  };
}
