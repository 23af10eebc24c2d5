import { describeCommand } from '@danvan/testing/command.suite';
import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { amount, approverOf, budgetOf, givenBudget, givenCases } from '../../test/housing.ts';
import { startWorld, tomorrow, type World } from '../../test/welfare.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = {
  service: () => world.service,
  type: 'HousingBudget',
  table: 'housing_budget',
  as: () => approverOf(world.organisationId),
  stranger: () => approverOf(world.neighbourId),
};

describeCommand({
  ...common,
  mutation: 'openHousingBudget',
  fields: 'source total committed available paid openedOn synthetic',
  event: 'welfare.housing-budget.opened',
  changes: false,
  input: async () => budgetOf(world, { total: '6600000001' }),
  otherwise: { total: '6600000002' },
  after: { version: 1, source: 'SOCIAL_CONTRIBUTION', total: '6600000001', committed: '0', available: '6600000001', paid: '0' },
  invalid: [['nothing', { total: '0' }, ['total']]],
  refused: [
    ['a day to come', { openedOn: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { openedOn: '1940-01-01' }, 'organisation.existed'],
  ],
});

const revise = {
  ...common,
  mutation: 'reviseHousingBudget',
  fields: 'total available',
  event: 'welfare.housing-budget.revised',
  changes: true,
  input: async () => {
    const { id, version } = await givenBudget(world, { total: '100' });
    return { id, version, total: '250', reason: 'Bổ sung kinh phí' };
  },
  otherwise: { total: '251' },
  after: { version: 2, total: '250', available: '250' },
  invalid: [
    ['less than nothing', { total: '-1' }, ['total']],
    ['an empty reason', { reason: ' ' }, ['reason']],
  ],
  refused: [],
} as const;
describeCommand(revise);

test('a total below what is committed is refused', async () => {
  const { id } = await givenBudget(world, { total: '200000000' });
  await givenCases(world, 2, { reached: 'APPROVED', budgetId: id });
  const reviseTo = (total: string) =>
    outcomeOf(
      world.service,
      {
        mutation: 'reviseHousingBudget',
        input: { id, version: 2, total, reason: 'Cắt giảm' },
        success: '... on HousingBudget { total available }',
        changes: true,
      },
      approverOf(world.organisationId),
    );
  expect(await reviseTo('159999999')).toMatchObject({
    rule: 'budget.total',
    details: [
      { name: 'committed', value: String(2n * BigInt(amount)) },
      { name: 'total', value: '159999999' },
    ],
  });
  expect(await reviseTo('160000000')).toMatchObject({ total: '160000000', available: '0' });
});
