import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { entryUnderTest, given } from '../../test/records.ts';
import { pastDay } from '../../test/samples.ts';
import { startWorld, today, tomorrow, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const { single, bulk } = entryUnderTest(() => world, 'recordPosting');

describeCommand({
  ...single,
  otherwise: { item: 8 },
  after: { version: 1, status: 'RECORDED', date: pastDay, item: { number: 7, title: expect.any(String) }, leastDays: 30 },
  invalid: [
    ['a blank title', { title: '   ' }, ['title']],
    ['an end that is not later than the beginning', { validTo: pastDay }, ['validTo']],
  ],
  refused: [
    ['a day to come', { date: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { date: '1940-01-01' }, 'organisation.existed'],
    ['a law that is not in force', { regime: 'PL34_2007' }, 'disclosure.in-force'],
    ['an item that the catalogue does not have', { item: 15 }, 'disclosure.item'],
    ['an end ahead that comes too soon', { date: today, validTo: '2026-12-21' }, 'disclosure.posting-days'],
  ],
});

describeBulk({ ...bulk, invalid: [{ validTo: pastDay }, 'validTo'], refused: [{ date: tomorrow }, 'record.happened'] });

const record = (own: object) => given(world, 'recordPosting', own);

test.each([{ regime: 'PL34_2007' }, { item: 15 }, { date: today, validTo: '2026-12-21' }])(
  'the refusal of %p names the article',
  async (own) => {
    expect(await record(own)).toMatchObject({ __typename: 'RuleViolated', legalBasis: expect.stringContaining('Điều') });
  },
);

test('a posting that was taken down too soon is entered as it was, and says so', async () => {
  const short = { date: '2026-10-01', validTo: '2026-10-11' };
  expect(await record(short)).toMatchObject({ days: 10, leastDays: 30, isLongEnough: false, item: { number: 7 } });
  expect(await record({ ...short, validTo: '2026-10-31' })).toMatchObject({ days: 30, isLongEnough: true });
  expect(await record({ date: '2026-10-01' })).toMatchObject({ days: null, isLongEnough: null });
});
