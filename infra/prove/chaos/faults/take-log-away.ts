import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@danvan/testing/eventually';
import { query } from '../query.ts';
import type { Site } from '../site.ts';
import type { Fault, FaultContext } from './fault.ts';

const often = 500;

/** Commands must go on committing and every service must stay ready; the events follow when the log is back. */
export const takeLogAway: Fault = {
  name: 'the event log is away',
  weight: 1,
  async strike(context) {
    const { site, awayMs, answers } = context;
    site.news.hold();
    await untilSomeoneNeedsNoNews(answers);
    const comesBack = await takeAway(site);
    const before = answers();
    const unready = await watchReadiness(context);
    const committed = answers() - before;
    await comesBack();
    site.news.release();
    await site.federation.ready();
    const seconds = awayMs / 1000;
    return {
      victim: `${site.transport === 'kafka' ? 'broker' : 'database events'}, for ${seconds} s (${committed} commands answered)`,
      problems: [...unready, ...(committed > 0 ? [] : [`No command was answered while the log was away for ${seconds} s`])],
    };
  },
};

/** Callers that are waiting for news now wait as long as the log is away: were that all of them, nobody would be left to commit. */
async function untilSomeoneNeedsNoNews(answers: () => number): Promise<void> {
  const before = answers();
  await eventually(() => {
    if (answers() === before) throw new Error('No command is answered');
  });
}

async function takeAway({ federation }: Site): Promise<() => Promise<void>> {
  if (federation.kafkaBrokers) {
    await federation.halt('kafka');
    return () => federation.resume('kafka');
  }
  const url = federation.databaseUrl('organisations', 'superuser');
  await query(url, 'ALTER DATABASE events ALLOW_CONNECTIONS false');
  await query(url, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'events'`);
  return async () => void (await query(url, 'ALTER DATABASE events ALLOW_CONNECTIONS true'));
}

async function watchReadiness({ site, awayMs }: FaultContext): Promise<string[]> {
  const unready = new Set<string>();
  for (const until = Date.now() + awayMs; Date.now() < until; await pause(often)) {
    for (const instance of site.instances) if (!(await isReady(site, instance))) unready.add(instance);
  }
  return [...unready].map((instance) => `${instance} was not ready while the log was away`);
}

async function isReady({ federation }: Site, instance: string): Promise<boolean> {
  const url = new URL('/health/ready', federation.operatorUrls[instance]);
  const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  await response?.arrayBuffer();
  return response?.ok ?? false;
}
