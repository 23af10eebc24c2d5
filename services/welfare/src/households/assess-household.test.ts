import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { commandsOf, givenAssessment, givenHousehold, nearPoor, startWorld, tomorrow, type World } from '../../test/welfare.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = { ...commandsOf(() => world), changes: true, event: 'welfare.household.assessed' };
const seen = async () => {
  const { id, version } = await givenHousehold(world);
  return { id, version };
};

const one = {
  ...common,
  mutation: 'assessHousehold',
  type: 'Household',
  fields:
    'assessments { standard status from } before: povertyStatus(standard: "QN-2023", asOf: "2023-01-31") now: povertyStatus(standard: "QN-2023")',
  input: async () => ({ ...(await seen()), ...nearPoor }),
  otherwise: { status: 'POOR' },
  after: { version: 2, assessments: [nearPoor], before: null, now: 'NEAR_POOR' },
  invalid: [['a standard that does not exist', { standard: 'VN-1999' }, ['standard']]],
  refused: [
    ['a day to come', { from: tomorrow }, 'record.happened'],
    ['a standard that is not in force yet', { standard: 'VN-2027' }, 'household.standard'],
    ['a standard that is no longer in force', { standard: 'VN-2016' }, 'household.standard'],
  ],
} as const;
describeCommand(one);

const many = {
  ...common,
  mutation: 'assessHouseholds',
  success: 'HouseholdsAssessed',
  field: 'households',
  items: (count: number) => Promise.all(Array.from({ length: count }, async () => ({ ...(await seen()), ...nearPoor }))),
  invalid: [{ standard: 'VN-1999' }, 'standard'],
  refused: [{ standard: 'VN-2027' }, 'household.standard'],
} as const;
describeBulk(many);

test('a standard that is not in force is refused with the document that dates it', async () => {
  expect(await givenAssessment(world, await givenHousehold(world), { standard: 'VN-2022', from: '2021-12-31' })).toMatchObject({
    rule: 'household.standard',
    legalBasis: 'Nghị định 07/2021/NĐ-CP, Điều 3; Nghị định 351/2025/NĐ-CP',
    details: expect.arrayContaining([{ name: 'validFrom', value: '2022-01-01' }]),
  });
});

test('a second assessment of one day under one standard is refused, under another it stands beside', async () => {
  const first = await givenAssessment(world, await givenHousehold(world));
  expect(await givenAssessment(world, first, { status: 'NOT_POOR' })).toMatchObject({ rule: 'household.assessed' });
  const second = await givenAssessment(world, first, { standard: 'VN-2022', status: 'NOT_POOR' });
  expect(second).toMatchObject({ version: 3, assessments: [first.assessments[0], {}] });
  expect((await world.service.outbox()).at(-1)?.data).toMatchObject({
    householdId: first.id,
    areaId: world.areaId,
    areaLevel: 'COMMUNE',
    assessments: [
      { ...nearPoor, assessmentId: first.assessments[0]?.id },
      { standard: 'VN-2022', status: 'NOT_POOR', from: '2023-02-01' },
    ],
  });
});

test('an exit from near-poverty stands in the household and in its event', async () => {
  const first = await givenAssessment(world, await givenHousehold(world));
  const { id } = await givenAssessment(world, first, { status: 'NOT_POOR', from: '2023-12-15' });
  const { data } = await world.service.graphql(
    'query ($id: UUID!) { household(id: $id) { povertyMoves(standard: "QN-2023") { kind from to on } other: povertyMoves(standard: "VN-2022") { kind } } }',
    { id },
    { as: 'attestor' },
  );
  const moves = [
    { kind: 'ENTRY', from: 'NOT_POOR', to: 'NEAR_POOR', on: '2023-02-01' },
    { kind: 'EXIT', from: 'NEAR_POOR', to: 'NOT_POOR', on: '2023-12-15' },
  ];
  expect(data?.['household']).toEqual({ povertyMoves: moves, other: [] });
  expect((await world.service.outbox()).at(-1)?.data).toMatchObject({ householdId: id, moves });
});
