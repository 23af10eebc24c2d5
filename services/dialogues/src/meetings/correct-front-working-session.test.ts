import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeCorrection, given } from '../../test/change.contract.ts';
import { outcomeOf } from '../../test/send.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCorrection(() => world, 'recordFrontWorkingSession', { change: { date: '2026-10-19' }, after: { date: '2026-10-19' } });

test('it is not put right to a session with somebody who is no Front', async () => {
  const { id } = await given(world, 'recordFrontWorkingSession');
  const input = { id, version: 1, frontId: world.enterprise, reason: 'Ghi nhầm' };
  const call = { type: 'FrontWorkingSession', mutation: 'correctFrontWorkingSession', input } as const;
  expect(await outcomeOf(world, call)).toMatchObject({ rule: 'front-working-session.front', index: null });
});
