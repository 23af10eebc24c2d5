import { describeCancel } from '@danvan/testing/command.suite';
import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  amount,
  approverOf,
  findBudget,
  findCase,
  givenBudget,
  givenCase,
  type Housing,
  pay,
  stepsOf,
} from '../../test/housing.ts';
import { startWorld, type World } from '../../test/welfare.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCancel({
  ...stepsOf(() => world, approverOf),
  mutation: 'cancelHousingCase',
  type: 'HousingCase',
  event: 'welfare.housing-case.cancelled',
  given: () => givenCase(world, 'VERIFIED'),
});

const cancel = (seen: Housing) =>
  outcomeOf(
    world.service,
    {
      mutation: 'cancelHousingCase',
      input: { ...seen, reason: 'Hộ chuyển đi' },
      success: '... on HousingCase { id version status }',
      changes: true,
    },
    approverOf(world.organisationId),
  );

test('a cancelled case gives its amount back, one that is paid for stays', async () => {
  const { id: budgetId } = await givenBudget(world, { total: amount });
  const { id, version } = await givenCase(world, 'APPROVED', budgetId);
  expect(await cancel({ id, version })).toMatchObject({ version: 4 });
  expect(await findBudget(world, budgetId)).toMatchObject({ committed: '0', available: amount });

  const next = await givenCase(world, 'APPROVED', budgetId);
  await pay(world, next.id);
  expect(await cancel({ ...next, version: 4 })).toMatchObject({ rule: 'housing.paid' });
  expect(await findCase(world, next.id)).toMatchObject({ status: 'APPROVED', paid: '30000000', budget: { paid: '30000000' } });
});

test('a case that is completed without a payment may still be cancelled', async () => {
  expect(await cancel(await givenCase(world, 'COMPLETED'))).toMatchObject({ status: 'CANCELLED', version: 5 });
});
