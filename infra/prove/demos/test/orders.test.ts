import { claimsOf } from '@danvan/local/claims-of';
import { eventually, full } from '@danvan/testing';
import { countRows } from '@danvan/testing/count-rows';
import { settled } from '@danvan/testing/settled';
import { startTestFederation, type TestFederation } from '@danvan/testing/test-federation';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, createClient } from '../client.ts';
import { DEMOS, type Demo } from '../demo.ts';
import { findMovedReceptions } from '../halong-2023/find-moved-receptions.ts';
import { load } from '../load.ts';
import { loadDemonstration } from '../load-demonstration.ts';
import { loaderTokens } from '../loader-tokens.ts';
import { type DemoName, differencesOf, sampledDemo } from './sampled-demos.ts';
import { describeDongDa } from './structure/dong-da.contract.ts';
import { describeWardDuties } from './structure/ward-duties.contract.ts';

type Step = DemoName | 'demonstration set';

/** Hà Nội's whole has a test of its own. */
const demos: Record<DemoName, Demo> = {
  'hanoi-2019': sampledDemo('hanoi-2019'),
  'halong-2023': sampledDemo('halong-2023'),
  'hatinh-2017': (full && DEMOS['hatinh-2017']) || sampledDemo('hatinh-2017'),
};

const orders: { order: Step[] }[] = [
  { order: ['halong-2023', 'hatinh-2017', 'demonstration set', 'hanoi-2019'] },
  // One more federation; Hà Nội's own test has the demonstration set and Hà Nội first.
  ...(full ? [{ order: ['hatinh-2017', 'hanoi-2019', 'demonstration set', 'halong-2023'] satisfies Step[] }] : []),
];

describe.each(orders)('on an empty federation $order', ({ order }) => {
  const names = order.filter((step): step is DemoName => step !== 'demonstration set');
  let federation: TestFederation;
  let client: Client;
  beforeAll(async () => {
    federation = await startTestFederation();
    client = createClient({ url: federation.url, ...(await loaderTokens(federation)) });
  }, 240_000);
  afterAll(async () => {
    await client?.close();
    await federation?.stop();
  });

  const expectExact = (loaded: readonly DemoName[], within = 60_000) =>
    eventually(
      async () => {
        const differences = await Promise.all(loaded.map((name) => differencesOf(client, demos[name])));
        expect(differences.flat()).toEqual([]);
      },
      { within },
    );

  async function loadSet(): Promise<void> {
    const { url, issuer } = federation;
    const tokenOf = (role: 'handler', organisationId: string) => issuer.tokenFor(claimsOf(role, { [role]: organisationId }));
    await loadDemonstration({ url, ...(await loaderTokens(federation)), tokenOf, report: () => undefined });
  }

  test('each table is exact as soon as it is loaded, and still when all are', async () => {
    for (const [at, step] of order.entries()) {
      await (step === 'demonstration set' ? loadSet() : load(client, demos[step].plan()));
      await expectExact(names.filter((name) => order.indexOf(name) <= at));
    }
    await settled(federation);
    await expectExact(names, 0);
  }, 300_000);

  test('a second load changes nothing', async () => {
    const before = await countRows(federation);
    for (const name of names.filter((name) => name !== 'hanoi-2019')) await load(client, demos[name].plan());
    await settled(federation);
    expect(await countRows(federation)).toEqual(before);
    await expectExact(names, 0);
  }, 120_000);

  test('of Hạ Long’s 24 fixed days of reception ten are not worked, each with its reason', async () => {
    const [first, ...moved] = await findMovedReceptions(client);
    expect(first).toContain('24 nominal days, 10 of them');
    expect(moved).toHaveLength(10);
    expect(moved).toContain('  2023-09-01 -> 2023-09-05  Quốc khánh (ngày liền kề trước)');
  });

  describeWardDuties(() => client);
  describeDongDa(
    () => client,
    () => federation.url,
  );

  test('nothing of that changes a table', () => expectExact(names, 0));
});
