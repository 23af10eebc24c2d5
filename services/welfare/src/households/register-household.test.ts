import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { type Outcome, outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  commandsOf,
  givenHousehold,
  householdOf,
  newCode,
  officerOf,
  startWorld,
  tomorrow,
  type World,
} from '../../test/welfare.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = { ...commandsOf(() => world), changes: false, event: 'welfare.household.registered' };

describeCommand({
  ...common,
  mutation: 'registerHousehold',
  type: 'Household',
  fields: 'status code registeredOn tier assessments { id } synthetic',
  input: async () => householdOf(world),
  otherwise: { registeredOn: '2023-02-02' },
  after: { version: 1, status: 'REGISTERED', registeredOn: '2023-01-10', tier: 'GRASSROOTS', assessments: [], synthetic: true },
  invalid: [
    ['a name', { code: 'Nguyễn Văn A' }, ['code']],
    ['an identity number', { code: '001085012345' }, ['code']],
    ['a code in small letters', { code: 'hn-01' }, ['code']],
  ],
  refused: [
    ['a day to come', { registeredOn: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { registeredOn: '1940-01-01' }, 'organisation.existed'],
  ],
});

describeBulk({
  ...common,
  mutation: 'registerHouseholds',
  success: 'HouseholdsRegistered',
  field: 'households',
  items: async (count) => Array.from({ length: count }, () => householdOf(world)),
  invalid: [{ code: 'Bà Tư' }, 'code'],
  refused: [{ registeredOn: tomorrow }, 'record.happened'],
});

async function registerAll(codes: readonly string[]): Promise<Outcome> {
  const input = { households: codes.map((code) => householdOf(world, { code })) };
  const success = '... on HouseholdsRegistered { households { id } }';
  return outcomeOf(world.service, { mutation: 'registerHouseholds', input, success }, officerOf(world.organisationId));
}

test('a code that the office uses already is refused, in a bulk call with its index', async () => {
  const code = newCode();
  await givenHousehold(world, { code });
  expect(await givenHousehold(world, { code })).toMatchObject({
    __typename: 'RuleViolated',
    rule: 'household.code',
    index: null,
  });
  expect(await registerAll([newCode(), code])).toMatchObject({ rule: 'household.code', index: 1 });
  const twice = newCode();
  expect(await registerAll([twice, newCode(), twice])).toMatchObject({ rule: 'household.code', index: 2 });
});

test('two who take one code at once: one gets it', async () => {
  const code = newCode();
  const both = await Promise.all([registerAll([code, newCode()]), registerAll([newCode(), code])]);
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['HouseholdsRegistered', 'RuleViolated']);
});

test('a cancelled household gives its code back', async () => {
  const code = newCode();
  const { id, version } = await givenHousehold(world, { code });
  const command = {
    mutation: 'cancelHousehold',
    input: { id, version, reason: 'Nhập trùng' },
    success: '... on Household { id }',
    changes: true,
  };
  await outcomeOf(world.service, command, officerOf(world.organisationId));
  expect(await givenHousehold(world, { code })).toMatchObject({ __typename: 'Household', version: 1 });
});

test('the case code leaves the service in no event and no audit row', async () => {
  const code = newCode();
  await givenHousehold(world, { code });
  expect(JSON.stringify(await world.service.outbox())).not.toContain(code);
  expect(JSON.stringify(await world.service.query('SELECT * FROM change_record'))).not.toContain(code);
});
