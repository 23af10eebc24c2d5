import { setTimeout as pause } from 'node:timers/promises';
import { type Client, createClient } from '@danvan/demos/client';
import { randomFrom } from '@danvan/demos/stable';
import { type ServiceName, services } from '@danvan/local/services';
import type { Site } from '../site.ts';
import { type Doors, issue } from './command.ts';
import { createLane } from './lane.ts';
import { layGround } from './lay-ground.ts';
import { createLedger, type Ledger } from './ledger.ts';

/** Commands that go on whatever dies. */
export interface Load {
  readonly ledger: Ledger;
  /** Settles when every command has its answer. */
  stop(): Promise<void>;
}

/** All others only follow what these do. */
const writing: readonly ServiceName[] = services.filter((service) => service !== 'reports');
const lanes = 3;
/** Each lane rests so long after each answer: the load is bounded by it, and by what the machine can do. */
const restMs = 50;
const oftenTwice = 0.15;
/** Longer than whatever is away needs to come back on a machine that is busy otherwise. */
const patienceMs = 300_000;

export async function startLoad(site: Site, seed: number): Promise<Load> {
  const ledger = createLedger(writing);
  const token = await site.federation.issuer.tokenFor('loader');
  const clientAt = (url: string) => createClient({ url, token, connections: lanes, patienceMs });
  const doors: Doors = {
    gateway: clientAt(site.federation.url),
    seconds: new Map(writing.map((service) => [service, clientAt(site.federation.urls[`${service}-2`] ?? '')])),
  };
  const ground = await layGround(doors, ledger);
  let loading = true;
  const running = Promise.all(Array.from({ length: lanes }, (_, n) => run(n)));

  async function run(n: number): Promise<void> {
    const random = randomFrom(seed + n);
    const next = createLane({ name: `${seed}-${n}`, random, ground, ledger, mayNameNews: site.news.travel });
    for (; loading; await pause(restMs)) {
      const twice = random() < oftenTwice;
      await issue(next(), ledger, { doors, twice }).catch((error: Error) => ledger.problems.push(error.message.slice(0, 300)));
    }
  }

  return {
    ledger,
    async stop() {
      loading = false;
      await running;
      await Promise.all([doors.gateway, ...doors.seconds.values()].map((client: Client) => client.close()));
    },
  };
}
