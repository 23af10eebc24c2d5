import { randomUUID } from 'node:crypto';
import { givenOrganisation } from '@danvan/testing';
import { describeCommand } from '@danvan/testing/command.suite';
import { type Outcome, outcomeOf, sendCommand } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  amount,
  approval,
  approverOf,
  findCase,
  givenBudget,
  givenCase,
  givenCases,
  type Housing,
  pay,
} from '../../test/housing.ts';
import { startWorld, type World } from '../../test/welfare.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
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

const budgetNow = async (id: string) => {
  const { data } = await world.service.graphql(
    'query ($id: UUID!) { housingBudget(id: $id) { total committed available } }',
    { id },
    { as: 'attestor' },
  );
  return data?.['housingBudget'];
};

test('of 50 approvals at once against a budget for 10 exactly 10 are approved', async () => {
  const { id: budgetId } = await givenBudget(world, { total: String(10n * BigInt(amount) + 1n) });
  const cases = await givenCases(world, 50, { reached: 'VERIFIED' });
  const outcomes = await Promise.all(cases.map((seen) => approve(seen, { budgetId })));
  const approved = outcomes.filter(({ __typename }) => __typename === 'HousingCase');
  expect(approved).toHaveLength(10);
  expect(outcomes.filter(({ rule }) => rule === 'budget.total')).toHaveLength(40);
  expect(await budgetNow(budgetId)).toEqual({ total: '800000001', committed: '800000000', available: '1' });
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
  expect(await budgetNow(budgetId)).toMatchObject({ committed: '0' });
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

const cancel = {
  service: () => world.service,
  mutation: 'cancelHousingCase',
  type: 'HousingCase',
  table: 'housing_case',
  fields: 'status amount',
  event: 'welfare.housing-case.cancelled',
  changes: true,
  as: () => approverOf(world.organisationId),
  stranger: () => approverOf(world.neighbourId),
  input: async () => ({ ...(await givenCase(world, 'VERIFIED')), reason: 'Hộ chuyển đi' }),
  otherwise: { reason: 'Nhập trùng' },
  after: { version: 3, status: 'CANCELLED', amount: null },
  invalid: [['an empty reason', { reason: ' ' }, ['reason']]],
  refused: [],
} as const;
describeCommand(cancel);

test('a cancelled case gives its amount back, one that is paid for stays', async () => {
  const { id: budgetId } = await givenBudget(world, { total: amount });
  const { id, version } = await givenCase(world, 'APPROVED', budgetId);
  const give = (seen: Housing) =>
    outcomeOf(
      world.service,
      {
        mutation: 'cancelHousingCase',
        input: { ...seen, reason: 'Hộ chuyển đi' },
        success: '... on HousingCase { id version }',
        changes: true,
      },
      approverOf(world.organisationId),
    );
  expect(await give({ id, version })).toMatchObject({ version: 4 });
  expect(await budgetNow(budgetId)).toMatchObject({ committed: '0', available: amount });

  const next = await givenCase(world, 'APPROVED', budgetId);
  await pay(world, next.id);
  expect(await give({ ...next, version: 4 })).toMatchObject({ rule: 'housing.paid' });
  expect(await findCase(world, next.id)).toMatchObject({ status: 'APPROVED', paid: '30000000', budget: { paid: '30000000' } });
});

test('no event tells who verified', async () => {
  await givenCase(world, 'APPROVED');
  expect(JSON.stringify(await world.service.outbox())).not.toContain('verifier-of');
});
