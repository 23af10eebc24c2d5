import { describeCommand, describeFinality } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { changeUnderTest, given, outcomeOf } from '../../test/records.ts';
import { startWorld, tomorrow, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const command = changeUnderTest(() => world, 'recordReception', {
  mutation: 'correctReception',
  past: 'corrected',
  input: { reason: 'Ghi nhầm', receivedBy: 'DEPUTY', visitors: 0 },
});
describeCommand({
  ...command,
  otherwise: { visitors: 1 },
  after: { status: 'RECORDED', receivedBy: 'DEPUTY', visitors: 0, version: 2 },
  invalid: [
    ['a correction that corrects nothing', { receivedBy: null, visitors: null }, []],
    ['an empty reason', { reason: ' ' }, ['reason']],
    ['a number of visitors below none', { visitors: -1 }, ['visitors']],
  ],
  refused: [
    ['a day to come', { date: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { date: '1940-01-01' }, 'organisation.existed'],
  ],
});
describeFinality(command, 'cancelReception');

test('a session of a schedule stays with its schedule, and its numbers can be put right after that ended', async () => {
  const { id: receptionScheduleId } = await given(world, 'publishReceptionSchedule', { validFrom: '2023-01-01' });
  const { id } = await given(world, 'recordReception', {
    receptionScheduleId,
    nominalOn: '2023-08-01',
    date: '2023-08-01',
  });
  const correct = (own: object) =>
    outcomeOf(world, {
      type: 'Reception',
      mutation: 'correctReception',
      input: { id, version: 1, reason: 'Ghi nhầm', ...own },
    });
  expect(await correct({ date: '2023-07-31' })).toMatchObject({ rule: 'reception.not-before-schedule' });
  expect(await correct({ organisationId: world.enterprise })).toMatchObject({ rule: 'reception.own-schedule' });
  await outcomeOf(world, {
    type: 'ReceptionSchedule',
    mutation: 'cancelReceptionSchedule',
    input: { id: receptionScheduleId, version: 1, reason: 'Công khai nhầm' },
  });
  expect(await correct({ visitors: 3 })).toMatchObject({ visitors: 3, version: 2 });
});
