import { eventually, full } from '@danvan/testing';
import { seed } from '@danvan/testing/config';
import { countRows } from '@danvan/testing/count-rows';
import { settled } from '@danvan/testing/settled';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { requestIdOf } from '../batch.ts';
import { type Client, createClient } from '../client.ts';
import { EXPECTED } from '../hanoi-2019/expected.ts';
import { generateHaNoi2019 } from '../hanoi-2019/generate.ts';
import { planHaNoi2019 } from '../hanoi-2019/plan.ts';
import { load } from '../load.ts';
import { pick, randomFrom } from '../stable.ts';
import { differencesInReport } from './ask-figures.ts';
import { figuresOf, linesOf } from './figures.ts';
import { type Blow, killingClient } from './killing-client.ts';
import { ledgerOf } from './ledger.ts';
import { rowsOfPlan, serviceOf } from './rows-of-plan.ts';
import { sampleOf } from './sample.ts';
import { type StartedFederation, startedFederation, type Victim, victims } from './started-federation.ts';

const whole = generateHaNoi2019();
const city = full ? whole : sampleOf(whole);
const plan = planHaNoi2019(city);
const report = { area: { code: '01', level: 'PROVINCE' }, year: 2019 };

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

const LARGE = 100;

/** Each victim once, each inside another large batch: a service inside one of its own, if it has any in this plan. */
function drawBlows(strike: (victim: Victim, inFlight: boolean) => Promise<void>): Map<string, Blow> {
  const random = randomFrom(seed);
  const large = plan.flat().filter(({ size }) => size >= LARGE);
  const blows = new Map<string, Blow>();
  for (const victim of victims.toSorted(() => random() - 0.5)) {
    const free = large.filter((batch) => !blows.has(requestIdOf(batch)));
    const own = free.filter(({ mutation }) => serviceOf(mutation.name) === victim);
    const at = pick(own.length > 0 ? own : free, random);
    blows.set(requestIdOf(at), { afterMs: random() * 60, strike: (inFlight) => strike(victim, inFlight) });
  }
  return blows;
}

test(`whoever is killed while the demonstration loads, nothing is lost and nothing is there twice (SEED=${seed})`, async () => {
  const struck: { victim: Victim; inFlight: boolean }[] = [];
  const blows = drawBlows(async (victim, inFlight) => {
    struck.push({ victim, inFlight });
    await federation.kill(victim);
  });
  await load(killingClient(client, blows), plan);
  expect(struck.map(({ victim }) => victim).toSorted()).toEqual(victims.toSorted());
  expect(struck.filter(({ inFlight }) => inFlight).length).toBeGreaterThan(victims.length / 2);
  await settled(federation);
  const figures = figuresOf(linesOf(EXPECTED), ledgerOf('hanoi-2019', city), { ...city, year: report.year });
  await eventually(async () => expect(await differencesInReport(client, report, figures)).toEqual([]), { within: 30_000 });
  const rows = await countRows(federation);
  expect(rows).toMatchObject(rowsOfPlan(plan));
  const emitted = Object.entries(rows).filter(([table]) => table.endsWith('.event_sequence'));
  const events = emitted.reduce((sum, [, count]) => sum + count, 0);
  expect(await eventsOnLog()).toEqual({ events, places: events });
}, 600_000);

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
