import { createBlockedKeys } from './blocked-keys.ts';
import type { EventLog, EventMetrics } from './observe.ts';
import type { Outbox, Published, Unpublished } from './outbox.ts';
import type { AppendResult, EventTransport } from './transport.ts';

export interface PublisherOptions {
  outbox: Outbox;
  transport: EventTransport;
  source: string;
  batchSize: number;
  log: EventLog;
  metrics: EventMetrics;
}

export interface Publisher {
  /** One read, one send, one mark. `away`: the transport took nothing, and no key is to blame. */
  publishOnce(): Promise<'sent' | 'idle' | 'away'>;
  /** Until a key whose send failed may be tried again. */
  nextRetryInMs(): number;
}

interface Failure {
  event: Unpublished;
  error: Error;
}

export function createPublisher(o: PublisherOptions): Publisher {
  const { outbox, transport, source, metrics } = o;
  const blocked = createBlockedKeys();
  const ensured = new Set<string>();

  return {
    nextRetryInMs: blocked.nextInMs,
    async publishOnce() {
      const events = await outbox.read(o.batchSize, blocked.now());
      const age = events.length === 0 && blocked.isEmpty() ? 0 : await outbox.oldestAgeSeconds();
      metrics.set('events_relay_oldest_unpublished_seconds', { source }, age);
      if (events.length === 0) return 'idle';
      await ensureTopics(events);
      const { published, failures } = sort(events, await transport.append(events));
      await outbox.markPublished(published);
      metrics.count('events_relay_published_total', { source }, published.length);
      metrics.count('events_relay_failed_sends_total', { source }, failures.length);
      if (published.length === 0 && transport.health().status === 'degraded') return 'away';
      for (const event of published) blocked.release(event);
      failures.forEach(block);
      return 'sent';
    },
  };

  async function ensureTopics(events: readonly Unpublished[]): Promise<void> {
    const topics = [...new Set(events.map((event) => event.topic))].filter((topic) => !ensured.has(topic));
    if (topics.length === 0) return;
    await transport.ensureTopics(topics);
    for (const topic of topics) ensured.add(topic);
  }

  function block({ event, error }: Failure): void {
    if (!blocked.block(event)) return;
    o.log.warn({ err: error, source, topic: event.topic, key: event.key }, 'a send failed; its key waits');
  }
}

function sort(events: readonly Unpublished[], results: readonly AppendResult[]): { published: Published[]; failures: Failure[] } {
  const published: Published[] = [];
  const failures: Failure[] = [];
  events.forEach((event, i) => {
    const result = results[i];
    if (result?.ok) published.push({ ...event, partition: result.partition, offset: result.offset });
    else failures.push({ event, error: result?.error ?? new Error('The transport gave no result') });
  });
  return { published, failures };
}
