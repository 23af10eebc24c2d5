import { describeCommand, describeFinality } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { changeUnderTest, given, outcomeOf } from '../../test/records.ts';
import { startWorld, tomorrow, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const command = changeUnderTest(() => world, 'recordFrontWorkingSession', {
  mutation: 'correctFrontWorkingSession',
  past: 'corrected',
  input: { reason: 'Ghi nhầm', date: '2026-10-19' },
});
describeCommand({
  ...command,
  otherwise: { date: '2026-10-18' },
  after: { status: 'RECORDED', date: '2026-10-19', version: 2 },
  invalid: [
    ['a correction that corrects nothing', { date: null }, []],
    ['an empty reason', { reason: ' ' }, ['reason']],
  ],
  refused: [
    ['a day to come', { date: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { date: '1940-01-01' }, 'organisation.existed'],
  ],
});
describeFinality(command, 'cancelFrontWorkingSession');

test('a session is not corrected to one with somebody who is no Front', async () => {
  const { id, version } = await given(world, 'recordFrontWorkingSession');
  const input = { id, version, frontId: world.enterprise, reason: 'Ghi nhầm' };
  const call = { type: 'FrontWorkingSession', mutation: 'correctFrontWorkingSession', input } as const;
  expect(await outcomeOf(world, call)).toMatchObject({ rule: 'front-working-session.front', index: null });
});
