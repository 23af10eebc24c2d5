import { givenArea } from '@danvan/testing';
import { describeCommand } from '@danvan/testing/command.suite';
import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { commandsOf, givenHousehold, newCode, officerOf, startWorld, tomorrow, type World } from '../../test/welfare.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const command = {
  ...commandsOf(() => world),
  changes: true,
  event: 'welfare.household.corrected',
  mutation: 'correctHousehold',
  type: 'Household',
  fields: 'status registeredOn',
  input: async () => {
    const { id, version } = await givenHousehold(world);
    return { id, version, reason: 'Ghi nhầm ngày', registeredOn: '2023-03-03' };
  },
  otherwise: { registeredOn: '2023-03-04' },
  after: { version: 2, status: 'REGISTERED', registeredOn: '2023-03-03' },
  invalid: [
    ['a correction that corrects nothing', { registeredOn: null }, []],
    ['a name', { code: 'Ông Ba' }, ['code']],
    ['an empty reason', { reason: ' ' }, ['reason']],
  ],
  refused: [
    ['a day to come', { registeredOn: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { registeredOn: '1940-01-01' }, 'organisation.existed'],
  ],
} as const;
describeCommand(command);

async function correct(own: object) {
  const { id, version } = await givenHousehold(world);
  const success = '... on Household { id version code area { id } }';
  const input = { id, version, reason: 'Ghi nhầm', ...own };
  return outcomeOf(
    world.service,
    { mutation: 'correctHousehold', input, success, changes: true },
    officerOf(world.organisationId),
  );
}

test('the level follows the area', async () => {
  const { areaId } = await givenArea(world.service, { kind: 'URBAN_DISTRICT', parentId: world.areaId });
  expect(await correct({ areaId })).toMatchObject({ area: { id: areaId } });
  expect((await world.service.outbox()).at(-1)).toMatchObject({ data: { areaId, areaLevel: 'DISTRICT', tier: 'GRASSROOTS' } });
});

test('a household of another area is not this office’s: neither corrected so nor registered so', async () => {
  const { areaId } = await givenArea(world.service);
  expect(await correct({ areaId })).toMatchObject({ rule: 'household.area', index: null });
  expect(await givenHousehold(world, { areaId })).toMatchObject({ __typename: 'RuleViolated', rule: 'household.area' });
});

test('a code that the office uses already is refused', async () => {
  const code = newCode();
  await givenHousehold(world, { code });
  expect(await correct({ code })).toMatchObject({ __typename: 'RuleViolated', rule: 'household.code', index: null });
});
