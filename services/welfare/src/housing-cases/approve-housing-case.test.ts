import { randomUUID } from 'node:crypto';
import { givenOrganisation } from '@danvan/testing';
import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { type Outcome, outcomeOf, sendCommand } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  amount,
  approval,
  approverOf,
  findBudget,
  givenBudget,
  givenCase,
  givenCases,
  type Housing,
  stepsOf,
} from '../../test/housing.ts';
import { startWorld, tomorrow, type World } from '../../test/welfare.ts';

let world: World;
let anyBudgetId: string;
beforeAll(async () => {
  world = await startWorld();
  anyBudgetId = (await givenBudget(world)).id;
});
afterAll(() => world.service.stop());

const sent = (seen: Housing, own: object) => ({
  mutation: 'approveHousingCase',
  input: { ...seen, ...approval, ...own },
  success: '... on HousingCase { id version }',
  changes: true,
});
const approve = (seen: Housing, own: object): Promise<Outcome> =>
  outcomeOf(world.service, sent(seen, own), approverOf(world.organisationId));

const common = { ...stepsOf(() => world, approverOf), event: 'welfare.housing-case.approved' };
const items = async (count: number) =>
  (await givenCases(world, count, { reached: 'VERIFIED' })).map((seen) => ({ ...seen, ...approval, budgetId: anyBudgetId }));

describeCommand({
  ...common,
  mutation: 'approveHousingCase',
  type: 'HousingCase',
  fields: 'status approvedOn amount deadline paid budget { source }',
  input: async () => ({ ...(await items(1))[0] }),
  otherwise: { amount: '80000001' },
  after: { version: 3, status: 'APPROVED', ...approval, paid: '0', budget: { source: 'SOCIAL_CONTRIBUTION' } },
  invalid: [['no amount', { amount: '0' }, ['amount']]],
  refused: [
    ['more than the budget has', { amount: '1000000000001' }, 'budget.total'],
    ['a day to come', { approvedOn: tomorrow }, 'record.happened'],
    ['a deadline before the approval', { deadline: '2026-02-28' }, 'housing.order'],
  ],
});

describeBulk({
  ...common,
  mutation: 'approveHousingCases',
  success: 'HousingCasesApproved',
  field: 'housingCases',
  items,
  invalid: [{ amount: '0' }, 'amount'],
  refused: [{ amount: '1000000000001' }, 'budget.total'],
});

test('of 50 approvals at once against a budget for 10 exactly 10 are approved', async () => {
  const { id: budgetId } = await givenBudget(world, { total: String(10n * BigInt(amount) + 1n) });
  const cases = await givenCases(world, 50, { reached: 'VERIFIED' });
  const outcomes = await Promise.all(cases.map((seen) => approve(seen, { budgetId })));
  const approved = outcomes.filter(({ __typename }) => __typename === 'HousingCase');
  expect(approved).toHaveLength(10);
  expect(outcomes.filter(({ rule }) => rule === 'budget.total')).toHaveLength(40);
  expect(await findBudget(world, budgetId)).toEqual({ total: '800000001', committed: '800000000', available: '1' });
  const rows = await world.service.query(`SELECT id FROM housing_case WHERE housing_budget_id = '${budgetId}'`);
  expect(rows).toHaveLength(10);
});

test('in bulk the budget’s limit stops all, and the answer names the first that is too much', async () => {
  const { id: budgetId } = await givenBudget(world, { total: String(2n * BigInt(amount)) });
  const cases = await givenCases(world, 3, { reached: 'VERIFIED' });
  const items = cases.map((seen) => ({ ...seen, ...approval, budgetId }));
  const command = {
    mutation: 'approveHousingCases',
    input: { housingCases: items },
    success: '... on HousingCasesApproved { __typename }',
  };
  const answer = await outcomeOf(world.service, { ...command, changes: true }, approverOf(world.organisationId));
  expect(answer).toMatchObject({ rule: 'budget.total', index: 2 });
  expect(await findBudget(world, budgetId)).toMatchObject({ committed: '0' });
});

test('whoever verified does not approve, whatever scopes the token has', async () => {
  const { id: budgetId } = await givenBudget(world);
  const seen = await givenCase(world, 'VERIFIED');
  const { organisationId } = world;
  const both = { sub: `verifier-of-${organisationId}`, organisationId, scopes: ['welfare:verify', 'welfare:approve'] };
  expect(await outcomeOf(world.service, sent(seen, { budgetId }), { as: both })).toMatchObject({ rule: 'housing.separation' });
  expect(await approve(seen, { budgetId })).toMatchObject({ __typename: 'HousingCase', version: 3 });
});

test('a budget of another organisation and one that does not exist are refused', async () => {
  const { organisationId } = await givenOrganisation(world.service);
  const { id: foreign } = await givenBudget({ ...world, organisationId });
  const seen = await givenCase(world, 'VERIFIED');
  for (const [budgetId, code] of [
    [foreign, 'FORBIDDEN'],
    [randomUUID(), 'NOT_FOUND'],
  ] as const) {
    const answer = await sendCommand(world.service, sent(seen, { budgetId }), approverOf(world.organisationId));
    expect(answer.errors).toMatchObject([{ extensions: { code } }]);
  }
});

test('no event tells who verified', async () => {
  await givenCase(world, 'APPROVED');
  expect(JSON.stringify(await world.service.outbox())).not.toContain('verifier-of');
});
