import { describeCancel } from '@danvan/testing/command.suite';
import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { commandsOf, givenAssessment, givenHousehold, nearPoor, officerOf, startWorld, type World } from '../../test/welfare.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCancel({
  ...commandsOf(() => world),
  mutation: 'cancelHousehold',
  type: 'Household',
  event: 'welfare.household.cancelled',
  given: () => givenHousehold(world),
});

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
