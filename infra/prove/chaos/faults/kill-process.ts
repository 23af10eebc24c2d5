import { pick } from '@danvan/demos/stable';
import { observerNames } from '../observers.ts';
import { type Site, untilReplaced, type VictimName } from '../site.ts';
import type { Blow, Fault } from './fault.ts';
import { inTransaction } from './in-transaction.ts';

async function kill(site: Site, victim: VictimName, databaseUrl?: string): Promise<Blow> {
  const before = site.pid(victim);
  if (before === undefined) throw new Error(`${victim} does not run`);
  const was = databaseUrl ? { inTransaction: await inTransaction(databaseUrl) } : {};
  process.kill(before, 'SIGKILL');
  await untilReplaced(site, victim, before);
  return { victim, ...was };
}

const serviceOf = (instance: string) => instance.replace(/-2$/, '') as 'dialogues';

export const killService: Fault = {
  name: 'kill -9 of a service',
  weight: 3,
  strike({ site, random }) {
    const victim = pick(site.instances, random);
    return kill(site, victim, site.federation.databaseUrl(serviceOf(victim), 'superuser'));
  },
};

export const killObserver: Fault = {
  name: 'kill -9 of a consumer',
  weight: 2,
  strike: ({ site, random }) => kill(site, pick(observerNames, random), site.observers.databaseUrl),
};

export const killGateway: Fault = {
  name: 'kill -9 of the gateway',
  weight: 1,
  strike: ({ site }) => kill(site, 'gateway'),
};

export const killPostgres: Fault = {
  name: 'kill -9 of PostgreSQL',
  weight: 2,
  strike: ({ site }) => kill(site, 'postgres', site.federation.databaseUrl('dialogues', 'superuser')),
};

export const killBroker: Fault = {
  name: 'kill -9 of the broker',
  only: 'kafka',
  weight: 2,
  async strike({ site }) {
    site.news.hold();
    return kill(site, 'kafka', site.observers.databaseUrl).finally(site.news.release);
  },
};

/** Asked to go, it gives its partitions back: two rebalances, one when it leaves and one when it joins again. */
export const restartService: Fault = {
  name: 'a rebalance in mid-batch: a service leaves and comes back',
  weight: 2,
  async strike({ site, random }) {
    const victim = pick(site.instances, random);
    const was = await inTransaction(site.federation.databaseUrl(serviceOf(victim), 'superuser'));
    await site.federation.restart(victim);
    return { victim, inTransaction: was };
  },
};
