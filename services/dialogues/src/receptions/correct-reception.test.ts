import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeCorrection, given } from '../../test/change.contract.ts';
import { outcomeOf } from '../../test/send.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCorrection(() => world, 'recordReception', {
  change: { receivedBy: 'DEPUTY', visitors: 0 },
  after: { receivedBy: 'DEPUTY', visitors: 0 },
});

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
