import { setTimeout as pause } from 'node:timers/promises';
import { pick } from '@danvan/demos/stable';
import { services } from '@danvan/local/services';
import { eventually } from '@danvan/testing/eventually';
import { query, withClient } from '../query.ts';
import type { Fault } from './fault.ts';

const patienceMs = 3_000;
const emitting = services.filter((service) => service !== 'reports');
const consuming = services.filter((service) => service !== 'organisations');

/** Ends the sessions that the condition names, once there are some. How many, and how many of them were amid a transaction. */
async function cut(databaseUrl: string, condition: string): Promise<{ sessions: number; busy: number }> {
  return withClient(databaseUrl, async (client) => {
    for (const until = Date.now() + patienceMs; ; await pause(1)) {
      const { rows } = await client.query<{ busy: boolean }>(terminate(condition));
      if (rows.length > 0 || Date.now() > until) return { sessions: rows.length, busy: rows.filter(({ busy }) => busy).length };
    }
  });
}

const terminate = (condition: string) => `
  SELECT xact_start IS NOT NULL AS busy, pg_terminate_backend(pid) FROM pg_stat_activity
   WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name <> 'chaos' AND (${condition})`;

/** The lock is held by the session that reads and marks, under the name that the relay gives it. */
const holdsRelayLock = `application_name = 'relay' AND pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted)`;
const hasEventsToSend = 'EXISTS (SELECT FROM outbox WHERE published_at IS NULL)';

export const cutRelay: Fault = {
  name: 'the session with the relay’s lock is cut off',
  weight: 2,
  async strike({ site, random }) {
    const victim = pick(emitting, random);
    const url = site.federation.databaseUrl(victim, 'superuser');
    await untilHeld(url);
    const { sessions } = await cut(url, `${holdsRelayLock} AND ${hasEventsToSend}`);
    if (sessions === 0) await cut(url, holdsRelayLock);
    await untilHeld(url);
    return { victim: `relay of ${victim}, ${sessions > 0 ? 'with events to send' : 'idle'}` };
  },
};

async function untilHeld(url: string): Promise<void> {
  await eventually(
    async () => {
      const rows = await query(url, `SELECT FROM pg_stat_activity WHERE datname = current_database() AND ${holdsRelayLock}`);
      if (rows.length === 0) throw new Error('No relay holds the lock');
    },
    { within: 60_000 },
  );
}

/** Amid the transaction that moves a position: the effect and the position go together or not at all. */
const movesPosition = `pid IN (
  SELECT pid FROM pg_locks WHERE relation = to_regclass('consumer_position') AND mode = 'RowExclusiveLock' AND granted)`;

export const cutConsumer: Fault = {
  name: 'the consumers’ connections are cut in mid-batch',
  weight: 2,
  async strike({ site, random }) {
    const victim = pick([...consuming, 'observers'] as const, random);
    const url = victim === 'observers' ? site.observers.databaseUrl : site.federation.databaseUrl(victim, 'superuser');
    const { sessions } = await cut(url, movesPosition);
    if (sessions === 0) await cut(url, 'true');
    await site.federation.ready();
    return { victim: `consumers of ${victim}`, inTransaction: sessions > 0 };
  },
};

export const cutLog: Fault = {
  name: 'every connection to the event log is cut',
  only: 'postgres',
  weight: 2,
  async strike({ site }) {
    const { busy } = await cut(site.federation.databaseUrl('events', 'superuser'), 'true');
    return { victim: 'events', inTransaction: busy > 0 };
  },
};
