import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeChange, given } from '../../test/change.contract.ts';
import { outcomeOf } from '../../test/send.ts';
import { startWorld, type World } from '../../test/world.ts';
import { eventsOf } from '../../test/written.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeChange(() => world, {
  mutation: 'endPosting',
  entry: 'recordPosting',
  past: 'ended',
  change: () => ({ validTo: '2026-11-20' }),
});

const end = (id: unknown, validTo: string, version = 1) =>
  outcomeOf(world, { type: 'Posting', mutation: 'endPosting', input: { id, version, validTo } });

test('an end in the past is entered as it was; one ahead that comes too soon is refused', async () => {
  const early = await given(world, 'recordPosting', { date: '2026-11-01' });
  expect(await end(early['id'], '2026-11-23')).toMatchObject({ rule: 'disclosure.posting-days' });
  expect(await end(early['id'], '2026-11-21')).toMatchObject({ validTo: '2026-11-21', days: 20, isLongEnough: false });
  expect(await eventsOf(world, early['id'])).toMatchObject([{ data: { validTo: null } }, { data: { validTo: '2026-11-21' } }]);
});

test('an end comes after the beginning and may only come earlier than it was to', async () => {
  const { id } = await given(world, 'recordPosting');
  expect(await end(id, '2026-10-20')).toMatchObject({ rule: 'record.ends-later' });
  await end(id, '2026-12-20');
  expect(await end(id, '2026-12-21', 2)).toMatchObject({ rule: 'record.ends-later' });
  expect(await end(id, '2026-12-19', 2)).toMatchObject({ validTo: '2026-12-19', version: 3 });
});
