import { asError } from '../connection-problem.ts';
import type { ConsumerDatabase } from '../consuming/consumer.ts';
import type { Delivery } from '../consuming/deliver.ts';
import { trimInbox } from '../consuming/trim-inbox.ts';
import type { EventLog, EventMetrics } from '../observe.ts';
import type { EventOrigin } from '../outbox/emit.ts';
import type { EventTransport } from '../transports/transport.ts';
import { type BackgroundLife, untilStopped } from '../until-stopped.ts';
import { backoffMs } from './backoff.ts';
import { copyDeadLetters } from './dead-letters.ts';
import { findDueKeys, retryKey } from './retry-parked.ts';

export interface ParkedTendingOptions {
  /** By consumer. */
  deliveries: ReadonlyMap<string, Delivery>;
  database: ConsumerDatabase;
  transport: EventTransport;
  origin: EventOrigin;
  log: EventLog;
  metrics: EventMetrics;
}

const pollMs = 2000;
const trimEveryMs = 3_600_000;
const firstPauseMs = 200;
const longestPauseMs = 10_000;

/**
 * One loop a process for all its consumers: counts parked keys, gives those that are due another try, copies dead letters and trims
 * the inbox. Asks the database every other second; several processes share the work by the locks of the keys.
 */
export function tendParked(o: ParkedTendingOptions): { stop(): Promise<void> } {
  const names = [...o.deliveries.keys()];
  let trimAt = 0;
  return untilStopped(run);

  async function run(life: BackgroundLife): Promise<void> {
    for (let failures = 0; !life.isStopping(); ) {
      try {
        if ((await countKeys(o, names)) > 0) await retryDue(life);
        await trimWhenDue(life);
        failures = 0;
        await life.wait(pollMs);
      } catch (error) {
        failures++;
        o.log.debug({ err: asError(error) }, 'parked events wait for their database');
        await life.wait(backoffMs(failures, firstPauseMs, longestPauseMs));
      }
    }
  }

  async function retryDue({ isStopping }: BackgroundLife): Promise<void> {
    const due = await findDueKeys(o.database, names, o.origin);
    for (const key of due) {
      const delivery = o.deliveries.get(key.consumer);
      if (delivery && !isStopping()) await retryKey(key, delivery);
    }
    await logDeadLetters(o, names);
  }

  async function trimWhenDue({ isStopping }: BackgroundLife): Promise<void> {
    if (Date.now() < trimAt) return;
    trimAt = Date.now() + trimEveryMs;
    while (!isStopping() && (await trimInbox(o.database, names, o.origin)));
  }
}

async function logDeadLetters(o: ParkedTendingOptions, names: readonly string[]): Promise<void> {
  for (const { consumer, topic, key, reason, record_offset } of await copyDeadLetters(names, o)) {
    o.metrics.count('events_consumer_dead_letters_total', { consumer }, 1);
    o.log.error(
      { consumer, topic, key, reason, offset: record_offset },
      'an event became a dead letter; its key waits for a decision',
    );
  }
}

async function countKeys({ database, metrics, origin }: ParkedTendingOptions, names: readonly string[]): Promise<number> {
  const rows = await database.transaction(origin, (tx) =>
    tx.query<{ consumer: string; failed: number; newer: number }>(
      `SELECT consumer, count(*) FILTER (WHERE unknown_to = '{}')::int AS failed, count(*) FILTER (WHERE unknown_to <> '{}')::int AS newer
         FROM parked_key GROUP BY consumer`,
    ),
  );
  const counts = new Map(rows.map((row) => [row.consumer, row]));
  for (const consumer of names) {
    metrics.set('events_consumer_parked_keys', { consumer }, counts.get(consumer)?.failed ?? 0);
    metrics.set('events_consumer_newer_keys', { consumer }, counts.get(consumer)?.newer ?? 0);
  }
  return rows.reduce((sum, { failed, newer }) => sum + failed + newer, 0);
}
