import { describeCommand } from '@danvan/testing/command.suite';
import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { commandsOf, givenAssessment, givenHousehold, nearPoor, officerOf, startWorld, type World } from '../../test/welfare.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const command = {
  ...commandsOf(() => world),
  changes: true,
  event: 'welfare.household.cancelled',
  mutation: 'cancelHousehold',
  type: 'Household',
  fields: 'status',
  input: async () => {
    const { id, version } = await givenHousehold(world);
    return { id, version, reason: 'Nhập trùng' };
  },
  otherwise: { reason: 'Nhập nhầm' },
  after: { version: 2, status: 'CANCELLED' },
  invalid: [['an empty reason', { reason: ' ' }, ['reason']]],
  refused: [],
} as const;
describeCommand(command);

test('nothing follows a cancellation', async () => {
  const { id, assessments } = await givenAssessment(world, await givenHousehold(world));
  const send = (mutation: string, own: object) =>
    outcomeOf(
      world.service,
      { mutation, input: { id, version: 3, ...own }, success: '... on Household { id version }', changes: true },
      officerOf(world.organisationId),
    );
  const reason = { reason: 'Nhập trùng' };
  await send('cancelHousehold', { ...reason, version: 2 });
  const assessmentId = assessments[0]?.id;
  for (const [mutation, own] of [
    ['assessHousehold', nearPoor],
    ['correctHousehold', { ...reason, registeredOn: '2023-01-11' }],
    ['correctAssessment', { ...reason, assessmentId, status: 'POOR' }],
    ['cancelAssessment', { ...reason, assessmentId }],
    ['cancelHousehold', reason],
  ] as const) {
    expect(await send(mutation, own)).toMatchObject({ __typename: 'RuleViolated', rule: 'record.cancelled' });
  }
});
