import { eventually, full } from '@danvan/testing';
import { seed } from '@danvan/testing/config';
import { countRows } from '@danvan/testing/count-rows';
import { settled } from '@danvan/testing/settled';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
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
import { rowsOfPlan } from './rows-of-plan.ts';
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

/** Each victim once, in random order, each while another random batch is on its way. */
function drawBlows(struck: string[]): Map<number, Blow> {
  const random = randomFrom(seed);
  const requests = plan.flat().length;
  const blows = new Map<number, Blow>();
  for (const victim of victims.toSorted(() => random() - 0.5)) {
    const free = Array.from({ length: requests }, (_, index) => index).filter((index) => !blows.has(index));
    const at = pick(free, random);
    blows.set(at, { afterMs: random() * 150, strike: () => strike(victim) });
  }
  return blows;

  async function strike(victim: Victim): Promise<void> {
    await federation.kill(victim);
    struck.push(victim);
  }
}

test(`whoever is killed while the demonstration loads, nothing is lost and nothing is there twice (SEED=${seed})`, async () => {
  const struck: string[] = [];
  await load(killingClient(client, drawBlows(struck)), plan);
  expect(struck.toSorted()).toEqual(victims.toSorted());
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
