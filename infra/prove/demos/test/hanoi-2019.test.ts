import type { OrganisationKind } from '@danvan/contracts/vocabulary';
import { eventually, full } from '@danvan/testing';
import { seed } from '@danvan/testing/config';
import { countRows } from '@danvan/testing/count-rows';
import { settled } from '@danvan/testing/settled';
import { startTestFederation, type TestFederation } from '@danvan/testing/test-federation';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, createClient } from '../client.ts';
import { EXPECTED } from '../hanoi-2019/expected.ts';
import { generateHaNoi2019 } from '../hanoi-2019/generate.ts';
import { planHaNoi2019 } from '../hanoi-2019/plan.ts';
import { load } from '../load.ts';
import { loaderTokens } from '../loader-tokens.ts';
import { planRecords } from '../plan.ts';
import { pick, randomFrom } from '../stable.ts';
import { differencesInReport, differencesInStatistics } from './ask-figures.ts';
import { apply, type Change, cancelled, moved, redated, type Shown, show } from './change.ts';
import { extraLines, generateExtras } from './extras.ts';
import { figuresOf, linesOf } from './figures.ts';
import { type Entry, ledgerOf } from './ledger.ts';
import { repeatEvents } from './repeat-events.ts';
import { sampleOf } from './sample.ts';
import { differencesOf, sampledDemo } from './sampled-demos.ts';

const whole = generateHaNoi2019();
const city = full ? whole : sampleOf(whole);
const extras = generateExtras(city.units);
const area = { code: '01', level: 'PROVINCE' };
const year = 2019;

let federation: TestFederation;
let client: Client;
let ledger = ledgerOf('hanoi-2019', city);
const made = new Map<string, string[]>();

beforeAll(async () => {
  federation = await startTestFederation({ demonstration: true });
  client = createClient({ url: federation.url, ...(await loaderTokens(federation)) });
}, 240_000);
afterAll(async () => {
  await client?.close();
  await federation?.stop();
});

async function loadPlan(plan: Parameters<typeof load>[1]): Promise<void> {
  for (const [key, ids] of await load(client, plan)) made.set(key, ids);
}

const figures = (of: number) => ({
  inReport: figuresOf(linesOf(EXPECTED), ledger, { ...city, year: of }),
  alone: figuresOf(extraLines, ledger, { ...city, year: of }),
});

/** Of the year, and of the next one, into which records are re-dated. */
async function expectTheFigures({ within = 20_000 } = {}): Promise<void> {
  const years = [year, year + 1].map((of) => ({ report: { area, year: of }, ...figures(of) }));
  await eventually(
    async () => {
      const differences = years.flatMap(({ report, inReport, alone }) => [
        differencesInReport(client, report, inReport),
        differencesInStatistics(client, report, alone),
      ]);
      expect((await Promise.all(differences)).flat()).toEqual([]);
    },
    { within },
  );
}

test('after the demonstration set the report of the loaded records is exact', async () => {
  if (full) expect(figures(year).inReport).toEqual(EXPECTED);
  await loadPlan(planHaNoi2019(city));
  await expectTheFigures({ within: 60_000 });
  await settled(federation);
  await expectTheFigures();
}, 300_000);

test('a second load changes nothing', async () => {
  const before = await countRows(federation);
  expect(await load(client, planHaNoi2019(city))).toEqual(made);
  await settled(federation);
  expect(await countRows(federation)).toEqual(before);
  await expectTheFigures();
}, 120_000);

test('loaded last, the other demonstrations are exact and leave this one as it is', async () => {
  for (const name of ['hatinh-2017', 'halong-2023'] as const) {
    const demo = sampledDemo(name);
    await load(client, demo.plan());
    await eventually(async () => expect(await differencesOf(client, demo)).toEqual([]), { within: 60_000 });
  }
  await expectTheFigures();
}, 180_000);

describe(`each figure changes by exactly what happens to a record (SEED=${seed})`, () => {
  const random = randomFrom(seed);
  const types = [...new Set([...ledger, ...ledgerOf('extra', extras)].map(({ type }) => type))];

  beforeAll(async () => {
    await loadPlan(planRecords('extra', extras));
    ledger = [...ledger, ...ledgerOf('extra', extras)];
    await expectTheFigures();
  }, 120_000);

  const draw = (type: Entry['type']): Entry =>
    pick(
      ledger.filter((entry) => entry.type === type && !entry.isCancelled && entry.on.startsWith(`${year}-`)),
      random,
    );

  function areasAbove(areaId: string | null | undefined): string[] {
    const parentCode = city.units.find(({ id }) => id === areaId)?.parentCode;
    const parent = city.units.find(({ code }) => code === parentCode);
    return parent ? [parent.id, ...areasAbove(parent.id)] : [];
  }

  function bodyOfAnotherTier({ organisationId, type }: Entry): string {
    const own = city.organisations.find(({ id }) => id === organisationId);
    const kind: OrganisationKind = type === 'Household' ? 'PEOPLES_COMMITTEE' : 'PARTY_COMMITTEE';
    const others = city.organisations.filter((body) => body.kind === kind && body.areaId !== null && body.tier !== own?.tier);
    // A household stays in the area of the office that answers for it.
    const above = new Set(areasAbove(own?.areaId));
    return pick(type === 'Household' ? others.filter(({ areaId }) => above.has(areaId ?? '')) : others, random).id;
  }

  async function happens(entry: Entry, change: (shown: Shown) => Change): Promise<void> {
    const id = made.get(`${entry.list}/${Math.floor(entry.at / 500)}`)?.[entry.at % 500] ?? '';
    const shown = await show(client, entry, id);
    const { after, ...done } = change(shown);
    const before = figures(year);
    await apply(client, shown, done);
    ledger = ledger.map((other) => (other === entry ? after : other));
    expect(figures(year)).not.toEqual(before);
    await expectTheFigures();
  }

  test.each(types)(
    '%s: one is moved to another tier, one is re-dated into the next year, one is cancelled',
    async (type) => {
      const mover = draw(type);
      await happens(mover, () => moved(mover, bodyOfAnotherTier(mover)));
      const wanderer = draw(type);
      await happens(wanderer, (shown) => redated(wanderer, shown, `${year + 1}-06-15`));
      const leaver = draw(type);
      await happens(leaver, () => cancelled(leaver));
    },
    120_000,
  );

  test('1,000 events that come twice change nothing', async () => {
    await settled(federation);
    const before = await countRows(federation);
    expect(await repeatEvents(federation, { count: 1_000, seed })).toBe(1_000);
    await settled(federation);
    expect(await countRows(federation)).toEqual(before);
    await expectTheFigures();
  }, 120_000);
});
