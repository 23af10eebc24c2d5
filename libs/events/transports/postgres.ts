import { type EventLog, silentLog } from '../observe.ts';
import type { KeptSession } from '../outbox/kept-session.ts';
import { appendRecords } from './postgres/append-records.ts';
import { createEventLog } from './postgres/event-log.ts';
import { createGroupMembership } from './postgres/group-membership.ts';
import { createListener } from './postgres/listener.ts';
import { connectStore } from './postgres/store-connections.ts';
import { createSubscription, type PostgresSubscription } from './postgres/subscription.ts';
import type { EventTransport, PostgresTransportConfig, SubscribeOptions } from './transport.ts';

/**
 * The embedded default: a log in a PostgreSQL database of its own (`migrateEventStore` makes its tables). Connections: up to
 * `maxConnections` (3) that close when idle, and one that listens while anything is subscribed; the number of subscriptions adds none.
 */
export function createPostgresTransport(config: PostgresTransportConfig, log: EventLog = silentLog): EventTransport {
  const connections = connectStore(config, log);
  const eventLog = createEventLog(connections);
  const subscriptions = new Set<PostgresSubscription>();
  let listener: KeptSession | undefined;

  return {
    ensureTopics: (topics) => eventLog.ensureTopics(topics, config.partitions),
    append: (records) => appendRecords(eventLog, records),
    async subscribe(options) {
      const subscription = begin(options);
      subscriptions.add(subscription);
      listener ??= createListener(config.url, tell);
      return {
        assigned: subscription.assigned,
        async stop() {
          subscriptions.delete(subscription);
          await subscription.stop();
        },
      };
    },
    heads: eventLog.heads,
    read: (from, max) => eventLog.fetch([from], { perPartition: max, total: max }),
    health: connections.health,
    async close() {
      await Promise.all([...subscriptions].map((subscription) => subscription.stop()));
      subscriptions.clear();
      await listener?.stop();
      await connections.close();
    },
  };

  function begin(options: SubscribeOptions): PostgresSubscription {
    const { group, topics } = options;
    const ensureTopics = () => eventLog.ensureTopics(topics, config.partitions);
    const membership = createGroupMembership({ group, topics, leaseMs: config.leaseMs ?? 6000, ensureTopics, connections });
    return createSubscription(options, { eventLog, membership, log });
  }

  function tell(channel: string, payload: string): void {
    for (const subscription of subscriptions) {
      if (channel === 'record' && subscription.topics.includes(payload)) subscription.wake();
      if (channel === 'consumer_group' && subscription.group === payload) subscription.rebalance();
    }
  }
}
