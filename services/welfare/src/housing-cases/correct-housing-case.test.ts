import { givenArea } from '@danvan/testing';
import { describeCommand, describeFinality } from '@danvan/testing/command.suite';
import { type Outcome, outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { approverOf, findCase, givenBudget, givenCase, pay, stepsOf, verifierOf } from '../../test/housing.ts';
import { startWorld, tomorrow, type World } from '../../test/welfare.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const reason = 'Ghi nhầm ngày';
const command = {
  ...stepsOf(() => world, approverOf),
  event: 'welfare.housing-case.corrected',
  mutation: 'correctHousingCase',
  type: 'HousingCase',
  fields: 'status work openedOn amount deadline',
  input: async () => ({ ...(await givenCase(world, 'APPROVED')), reason, deadline: '2027-01-31', work: 'REPAIR' }),
  otherwise: { deadline: '2027-02-28' },
  after: { version: 4, status: 'APPROVED', work: 'REPAIR', deadline: '2027-01-31', amount: '80000000' },
  invalid: [
    ['a correction that corrects nothing', { deadline: null, work: null }, []],
    ['no amount', { amount: '0' }, ['amount']],
    ['an empty reason', { reason: ' ' }, ['reason']],
  ],
  refused: [
    ['a day to come', { approvedOn: tomorrow }, 'record.happened'],
    ['a day that it has not reached', { completedOn: '2026-06-01' }, 'housing.reached'],
    ['an approval before the verification', { approvedOn: '2026-02-09' }, 'housing.order'],
    ['a deadline before the approval', { deadline: '2026-02-28' }, 'housing.order'],
  ],
} as const;
describeCommand(command);
describeFinality(command, 'cancelHousingCase');

function correct({ id, version }: { id: string; version: number }, own: object, as = approverOf(world.organisationId)) {
  const success = '... on HousingCase { id version amount approvedOn }';
  const input = { id, version, reason, ...own };
  return outcomeOf(world.service, { mutation: 'correctHousingCase', input, success, changes: true }, as);
}

const budgetOf = async (id: string) => ((await findCase(world, id)) as Outcome & { budget: object }).budget;

test('a corrected amount is committed from the same budget, which has to have it', async () => {
  const { id: budgetId } = await givenBudget(world, { total: '100000000' });
  const housing = await givenCase(world, 'APPROVED', budgetId);
  expect(await correct(housing, { amount: '95000000' })).toMatchObject({ amount: '95000000' });
  expect(await budgetOf(housing.id)).toMatchObject({ committed: '95000000', available: '5000000' });
  expect(await correct({ ...housing, version: 4 }, { amount: '100000001' })).toMatchObject({ rule: 'budget.total' });
  expect(await budgetOf(housing.id)).toMatchObject({ committed: '95000000' });
});

test('what is paid stays covered: by the amount and by the day of approval', async () => {
  const housing = await givenCase(world, 'APPROVED');
  await pay(world, housing.id, { amount: '30000000', paidOn: '2026-04-01' });
  const now = { ...housing, version: 4 };
  expect(await correct(now, { amount: '29999999' })).toMatchObject({ rule: 'housing.amount' });
  expect(await correct(now, { approvedOn: '2026-04-02' })).toMatchObject({ rule: 'housing.order' });
  expect(await correct(now, { approvedOn: '2026-04-01', amount: '30000000' })).toMatchObject({ approvedOn: '2026-04-01' });
});

test('whoever verified a case corrects nothing of its approval', async () => {
  const housing = await givenCase(world, 'APPROVED');
  const verifier = verifierOf(world.organisationId);
  const both = {
    as: { ...(verifier.as as object), scopes: ['welfare:verify', 'welfare:approve', 'welfare:read'] },
  } as typeof verifier;
  expect(await correct(housing, { amount: '1000000' }, both)).toMatchObject({ rule: 'housing.separation' });
  expect(await correct(housing, { verifiedOn: '2026-02-11' }, both)).toMatchObject({ __typename: 'HousingCase' });
});

test('areas show the cases of who lives there to whoever may read them', async () => {
  const { areaId } = await givenArea(world.service, { parentId: world.areaId });
  const cases = [];
  for (let i = 0; i < 2; i++) cases.push(await givenCase({ ...world, areaId }, 'OPENED'));
  const read = (asking: object) =>
    world.service.graphql<{ _entities: { housingCases: { totalCount: number; nodes: { id: string }[] } | null }[] }>(
      `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Area { housingCases(first: 1, filter: { status: OPENED }) {
         totalCount nodes { id } } } } }`,
      { them: [areaId, world.neighbourId].map((id) => ({ __typename: 'Area', id })) },
      asking,
    );
  const { data } = await read({ as: 'attestor' });
  expect(data?._entities).toEqual([
    {
      housingCases: {
        totalCount: 2,
        nodes: [
          {
            id: cases
              .map(({ id }) => id)
              .sort()
              .at(-1),
          },
        ],
      },
    },
    { housingCases: { totalCount: 0, nodes: [] } },
  ]);
  expect(await world.service.countStatements(() => read({ as: 'attestor' }))).toBeLessThanOrEqual(2);
  expect((await read({})).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }, {}]);
});
