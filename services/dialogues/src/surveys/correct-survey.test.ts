import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeCorrection, given } from '../../test/change.contract.ts';
import { outcomeOf } from '../../test/send.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCorrection(() => world, 'recordSurvey', { change: { agenciesSurveyed: 9 }, after: { agenciesSurveyed: 9 } });

test('the agencies are put right, and still are no more than were surveyed', async () => {
  const survey = await given(world, 'recordSurvey');
  const correct = (input: object) =>
    outcomeOf(world, {
      type: 'Survey',
      mutation: 'correctSurvey',
      input: { id: survey['id'], version: 1, reason: 'Ghi nhầm', ...input },
    });
  expect(await correct({ agenciesSurveyed: 1 })).toMatchObject({ __typename: 'RuleViolated', rule: 'survey.agencies' });
  expect(await correct({ agencyIds: [world.districtFront] })).toMatchObject({ rule: 'organisation.existed' });
  expect(await correct({ agencyIds: [world.wardFront] })).toMatchObject({
    agenciesSurveyed: 6,
    agencies: [{ id: world.wardFront }],
  });
});
