import { services } from '@danvan/local/services';
import { eventually, full } from '@danvan/testing';
import { seed } from '@danvan/testing/config';
import { countRows } from '@danvan/testing/count-rows';
import { settled } from '@danvan/testing/settled';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { type Batch, requestIdOf } from '../batch.ts';
import { type Client, createClient } from '../client.ts';
import { DEMOS, type Demo } from '../demo.ts';
import { load, type Plan } from '../load.ts';
import { pick, randomFrom } from '../stable.ts';
import { type Blow, killingClient } from './killing-client.ts';
import { rowsOfPlan, serviceOf } from './rows-of-plan.ts';
import { type DemoName, differencesOf, sampledDemo } from './sampled-demos.ts';
import { type StartedFederation, startedFederation, type Victim, victims } from './started-federation.ts';

/** Hà Nội's against everybody; Hạ Long's, which follows on the same federation, against each service that it writes to. */
const demos = [
  { name: 'hanoi-2019', against: victims },
  { name: 'halong-2023', against: services },
] as const;

function demoOf(name: DemoName): Demo {
  return full ? (DEMOS[name] ?? sampledDemo(name)) : sampledDemo(name);
}

let federation: StartedFederation;
let client: Client;
beforeAll(async () => {
  federation = await startedFederation();
  client = createClient(federation);
}, 120_000);
afterAll(async () => {
  await client?.close();
  await federation?.stop();
}, 60_000);

/** The largest batches of a plan, or of a service in it: where there is most to interrupt. */
function largest(batches: readonly Batch[]): Batch[] {
  const most = Math.max(0, ...batches.map(({ size }) => size));
  return batches.filter(({ size }) => size >= most / 5);
}

interface Striking {
  plan: Plan;
  against: readonly Victim[];
  strike(victim: Victim, inFlight: boolean): Promise<void>;
}

/** Each victim once, each inside another large batch: a service inside one of its own, if it has any in this plan. */
function drawBlows({ plan, against, strike }: Striking): Map<string, Blow> {
  const random = randomFrom(seed);
  const blows = new Map<string, Blow>();
  for (const victim of against.toSorted(() => random() - 0.5)) {
    const free = plan.flat().filter((batch) => !blows.has(requestIdOf(batch)));
    const own = free.filter(({ mutation }) => serviceOf(mutation.name) === victim);
    const at = pick(largest(own.length > 0 ? own : free), random);
    blows.set(requestIdOf(at), { afterMs: random() * Math.min(60, at.size / 2), strike: (inFlight) => strike(victim, inFlight) });
  }
  return blows;
}

const loaded: Plan = [];

test.each(demos)(
  `whoever is killed while $name loads, nothing is lost and nothing is there twice (SEED=${seed})`,
  async ({ name, against }) => {
    const demo = demoOf(name);
    const plan = demo.plan();
    const struck: { victim: Victim; inFlight: boolean }[] = [];
    const blows = drawBlows({
      plan,
      against,
      strike: async (victim, inFlight) => {
        struck.push({ victim, inFlight });
        await federation.kill(victim);
      },
    });
    await load(killingClient(client, blows), plan);
    loaded.push(...plan);
    expect(struck.map(({ victim }) => victim).toSorted()).toEqual(against.toSorted());
    expect(struck.filter(({ inFlight }) => inFlight).length).toBeGreaterThan(against.length / 2);
    await settled(federation);
    await eventually(async () => expect(await differencesOf(client, demo)).toEqual([]), { within: 30_000 });
    const rows = await countRows(federation);
    expect(rows).toMatchObject(rowsOfPlan(loaded));
    const emitted = Object.entries(rows).filter(([table]) => table.endsWith('.event_sequence'));
    const events = emitted.reduce((sum, [, count]) => sum + count, 0);
    expect(await eventsOnLog()).toEqual({ events, places: events });
  },
  600_000,
);

/** How many there are, and how many different places within their keys they have. */
async function eventsOnLog(): Promise<object | undefined> {
  const log = new pg.Client({ connectionString: federation.databaseUrl('events') });
  await log.connect();
  try {
    const { rows } = await log.query(
      `SELECT count(*)::int AS events, count(DISTINCT (topic, key, headers ->> 'ce_sequence'))::int AS places FROM record`,
    );
    return rows[0];
  } finally {
    await log.end();
  }
}
