import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeEntry, describePastEntry } from '../../test/entry.contract.ts';
import { samples } from '../../test/samples.ts';
import { outcomeOf } from '../../test/send.ts';
import { startWorld, today, type World } from '../../test/world.ts';
import { written } from '../../test/written.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeEntry(() => world, 'recordPosting', 'recorded');
describePastEntry(() => world, 'recordPosting', 'date');

const record = (own: object) =>
  outcomeOf(world, { type: 'Posting', mutation: 'recordPosting', input: { ...samples.recordPosting(world), ...own } });

test.each([
  ['disclosure.in-force', { regime: 'PL34_2007' }],
  ['disclosure.item', { item: 15 }],
  ['disclosure.posting-days', { date: today, validTo: '2026-12-21' }],
] as const)('%s refuses %p, names the article and writes nothing', async (rule, own) => {
  const before = await written(world);
  expect(await record(own)).toMatchObject({ __typename: 'RuleViolated', rule, legalBasis: expect.stringContaining('Điều') });
  expect(await written(world)).toEqual(before);
});

test('an end that is not later than the beginning is invalid', async () => {
  expect(await record({ validTo: '2026-10-20' })).toMatchObject({ issues: [{ path: ['validTo'] }] });
});

test('a posting that was taken down too soon is entered as it was, and says so', async () => {
  const short = { date: '2026-10-01', validTo: '2026-10-11' };
  expect(await record(short)).toMatchObject({ days: 10, leastDays: 30, isLongEnough: false, item: { number: 7 } });
  expect(await record({ ...short, validTo: '2026-10-31' })).toMatchObject({ days: 30, isLongEnough: true });
  expect(await record({ date: '2026-10-01' })).toMatchObject({ days: null, isLongEnough: null });
});

test('what stood on a day is found by item and channel', async () => {
  const { id } = await record({ item: 12, channel: 'LOUDSPEAKER', date: '2026-02-02', validTo: '2026-02-05' });
  const idsOn = async (on: string, own = '') => {
    const { data } = await world.service.graphql<{ postings: { nodes: { id: string }[] } }>(
      `{ postings(filter: { on: "${on}", regime: L10_2022, channel: LOUDSPEAKER, item: 12 ${own} }) { nodes { id } } }`,
    );
    return data?.postings.nodes.map((posting) => posting.id);
  };
  expect(await idsOn('2026-02-02')).toEqual([id]);
  expect(await idsOn('2026-02-04')).toEqual([id]);
  expect(await idsOn('2026-02-05')).toEqual([]);
  expect(await idsOn('2026-02-01')).toEqual([]);
});

test('everybody reads the catalogues, each in force in its time, in their language', async () => {
  const { data } = await world.service.graphql(
    '{ disclosureCatalogues { regime size items { number } } in2017: disclosureCatalogues(on: "2017-05-05") { law items { title } } }',
  );
  expect(data).toMatchObject({
    disclosureCatalogues: [
      { regime: 'PL34_2007', size: 11 },
      { regime: 'L10_2022', size: 14 },
    ],
    in2017: [{ law: 'Pháp lệnh 34/2007/PL-UBTVQH11' }],
  });
});
