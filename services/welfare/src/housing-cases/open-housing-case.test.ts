import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { caseOf, givenCase, givenHouseholds, verifierOf } from '../../test/housing.ts';
import { givenHousehold, officerOf, startWorld, tomorrow, type World } from '../../test/welfare.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = {
  service: () => world.service,
  table: 'housing_case',
  event: 'welfare.housing-case.opened',
  changes: false,
  as: () => verifierOf(world.organisationId),
  stranger: () => verifierOf(world.neighbourId),
};

/** Has the form of an id, but a version that no standard knows. */
const notAnId = '11111111-1111-9111-9111-111111111111';

describeCommand({
  ...common,
  mutation: 'openHousingCase',
  type: 'HousingCase',
  fields: 'status work tier openedOn amount paid leadDays synthetic',
  input: async () => caseOf(world, (await givenHousehold(world)).id),
  otherwise: { work: 'REPAIR' },
  after: { version: 1, status: 'OPENED', work: 'NEW', tier: 'GRASSROOTS', amount: null, paid: '0', leadDays: null },
  invalid: [['an id of no known kind', { householdId: notAnId }, ['householdId']]],
  refused: [
    ['a day to come', { openedOn: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { openedOn: '1940-01-01' }, 'organisation.existed'],
  ],
});

describeBulk({
  ...common,
  mutation: 'openHousingCases',
  success: 'HousingCasesOpened',
  field: 'housingCases',
  items: async (count) => (await givenHouseholds(world, count)).map((id) => caseOf(world, id)),
  invalid: [{ householdId: notAnId }, 'householdId'],
  refused: [{ openedOn: tomorrow }, 'record.happened'],
});

async function openAll(householdIds: readonly string[]) {
  const input = { housingCases: householdIds.map((id) => caseOf(world, id)) };
  const success = '... on HousingCasesOpened { housingCases { id } }';
  return outcomeOf(world.service, { mutation: 'openHousingCases', input, success }, verifierOf(world.organisationId));
}

test('a household has one case under way, also when two ask for it at once', async () => {
  const [one, two] = (await givenHouseholds(world, 2)) as [string, string];
  expect(await openAll([one, two, one])).toMatchObject({ rule: 'housing.open', index: 2 });
  const both = await Promise.all([openAll([one]), openAll([two, one])]);
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['HousingCasesOpened', 'RuleViolated']);
});

test('when its house is completed a household may get another case', async () => {
  const { id } = await givenCase(world, 'COMPLETED');
  const [row] = await world.service.query<{ household_id: string }>(`SELECT household_id FROM housing_case WHERE id = '${id}'`);
  expect(await openAll([row?.household_id ?? ''])).toMatchObject({ __typename: 'HousingCasesOpened' });
});

test('a cancelled household gets none', async () => {
  const { id, version } = await givenHousehold(world);
  const input = { id, version, reason: 'Nhập trùng' };
  const command = { mutation: 'cancelHousehold', input, success: '... on Household { id }', changes: true };
  await outcomeOf(world.service, command, officerOf(world.organisationId));
  expect(await openAll([id])).toMatchObject({ rule: 'record.cancelled', index: 0 });
});
