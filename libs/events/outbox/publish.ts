import type { EventLog, EventMetrics } from '../observe.ts';
import { createBlockedKeys } from '../parking/blocked-keys.ts';
import type { AppendResult, EventTransport } from '../transports/transport.ts';
import type { Outbox, Published, Unpublished } from './outbox.ts';

export interface PublisherOptions {
  outbox: Outbox;
  transport: EventTransport;
  source: string;
  batchSize: number;
  log: EventLog;
  metrics: EventMetrics;
}

export interface Publisher {
  /**
   * Sends what was read ahead, marks it, and reads ahead what comes after it; while there is much to do, the next read goes on beside
   * the send. `away`: the transport took nothing, and no key is to blame.
   */
  publishOnce(): Promise<'sent' | 'idle' | 'away'>;
  /** Until a key whose send failed may be tried again. */
  nextRetryInMs(): number;
  /** Until what was sent is marked. */
  finish(): Promise<void>;
}

interface Failure {
  event: Unpublished;
  error: Error;
}

export function createPublisher(o: PublisherOptions): Publisher {
  const { outbox, transport, source, metrics } = o;
  const blocked = createBlockedKeys();
  const ensureTopics = topicsEnsurer(transport);
  let ahead: Unpublished[] | undefined;
  let marking: Promise<void> = Promise.resolve();

  return {
    nextRetryInMs: blocked.nextInMs,
    async publishOnce() {
      const events = ahead ?? (await read([]));
      ahead = undefined;
      await noteAge(events);
      if (events.length === 0) return 'idle';
      await ensureTopics(events);
      if (outbox.isLost()) throw new Error('The session of the relay was lost');
      const isMuchToDo = events.length === o.batchSize;
      const reading = isMuchToDo ? read(events) : undefined;
      reading?.catch(() => undefined); // heard below: while records are under way nothing else may send
      const { published, failures } = sort(events, await transport.append(events));
      await marking;
      metrics.count('events_relay_published_total', { source }, published.length);
      metrics.count('events_relay_failed_sends_total', { source }, failures.length);
      if (published.length === 0 && transport.health().status === 'degraded') return 'away';
      for (const event of published) blocked.release(event);
      failures.forEach(block);
      mark(published);
      const beside = await reading;
      // Asked for together with the marks and run behind them, so that it finds nothing of what they mark.
      ahead = beside?.every(blocked.lets) ? beside : (await Promise.all([read([]), marking]))[0];
      return 'sent';
    },
    finish: () => marking,
  };

  function mark(published: readonly Published[]): void {
    marking = outbox.markPublished(published);
    marking.catch(() => undefined); // heard when it is waited for
  }

  function read(sending: readonly Unpublished[]): Promise<Unpublished[]> {
    return outbox.read(o.batchSize, { keys: blocked.now(), positions: sending.map(({ position }) => position) });
  }

  /** Of the oldest event that was read, which is the oldest of all unless a key waits. */
  async function noteAge([oldest]: readonly Unpublished[]): Promise<void> {
    const age = blocked.isEmpty() ? (oldest?.ageSeconds ?? 0) : await outbox.oldestAgeSeconds();
    metrics.set('events_relay_oldest_unpublished_seconds', { source }, age);
  }

  function block({ event, error }: Failure): void {
    if (!blocked.block(event)) return;
    o.log.warn({ err: error, source, topic: event.topic, key: event.key }, 'a send failed; its key waits');
  }
}

/** Asks for each topic once. */
function topicsEnsurer(transport: EventTransport) {
  const ensured = new Set<string>();
  return async (events: readonly Unpublished[]): Promise<void> => {
    const topics = [...new Set(events.map((event) => event.topic))].filter((topic) => !ensured.has(topic));
    if (topics.length === 0) return;
    await transport.ensureTopics(topics);
    for (const topic of topics) ensured.add(topic);
  };
}

function sort(events: readonly Unpublished[], results: readonly AppendResult[]): { published: Published[]; failures: Failure[] } {
  const published: Published[] = [];
  const failures: Failure[] = [];
  events.forEach((event, i) => {
    const result = results[i];
    const { position, topic, key } = event;
    if (result?.ok) published.push({ position, topic, key, partition: result.partition, offset: result.offset });
    else failures.push({ event, error: result?.error ?? new Error('The transport gave no result') });
  });
  return { published, failures };
}
