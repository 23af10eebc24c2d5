import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeCorrection, given } from '../../test/change.contract.ts';
import { outcomeOf } from '../../test/send.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCorrection(() => world, 'recordPosting', {
  change: { date: '2026-10-19' },
  after: { date: '2026-10-19' },
});

test.each([
  ['disclosure.item', { item: 15 }],
  ['disclosure.in-force', { regime: 'PL34_2007' }],
  ['disclosure.lasts', { validTo: '2026-10-20' }],
])('%s holds for a correction too', async (rule, own) => {
  const { id } = await given(world, 'recordPosting');
  const input = { id, version: 1, reason: 'Ghi nhầm', ...own };
  expect(await outcomeOf(world, { type: 'Posting', mutation: 'correctPosting', input })).toMatchObject({ rule });
});
