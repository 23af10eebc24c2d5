import { randomUUID } from 'node:crypto';
import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { awardOf, givenModels, officerOf, startWorld, tomorrow, underTest, type World } from '../../test/mobilisation.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = {
  ...underTest(() => world),
  table: 'award',
  changes: false,
  event: 'mobilisation.award.granted',
};
const unknownModel = { modelId: randomUUID() };

describeCommand({
  ...common,
  mutation: 'grantAward',
  type: 'Award',
  fields: 'status form decidedBy recipientKind recipientLabel decidedOn decisionNumber tier model { id } synthetic',
  input: async () => awardOf(world, { recipientLabel: 'Tổ dân vận số 4' }),
  otherwise: { form: 'FLAG' },
  after: {
    version: 1,
    status: 'GRANTED',
    form: 'CERTIFICATE_OF_MERIT',
    decidedBy: 'PROVINCE_PARTY_STANDING_COMMITTEE',
    recipientKind: 'COLLECTIVE',
    recipientLabel: 'Tổ dân vận số 4',
    decidedOn: '2026-05-19',
    decisionNumber: '1234-QĐ/TU',
    tier: 'GRASSROOTS',
    model: null,
    synthetic: true,
  },
  invalid: [
    ['the name of a person', { recipientKind: 'PERSON' }, ['recipientLabel']],
    ['a decision number that is words', { decisionNumber: 'Quyết định khen thưởng' }, ['decisionNumber']],
    ['a model that does not exist', unknownModel, ['modelId']],
  ],
  refused: [
    ['a day to come', { decidedOn: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { decidedOn: '1945-01-01' }, 'organisation.existed'],
  ],
});

describeBulk({
  ...common,
  mutation: 'grantAwards',
  success: 'AwardsGranted',
  field: 'awards',
  items: async (count) => Array.from({ length: count }, (_, i) => awardOf(world, { decisionNumber: `${i + 1}/QĐ-UBND` })),
  invalid: [unknownModel, 'modelId'],
  refused: [{ decidedOn: tomorrow }, 'record.happened'],
});

test('a model may be the ground, a cancelled one may not', async () => {
  const [model] = await givenModels(world, 1);
  const grant = () =>
    outcomeOf(
      world.service,
      {
        mutation: 'grantAward',
        input: awardOf(world, { modelId: model?.id }),
        success: '... on Award { id version model { id } }',
      },
      officerOf(world.organisationId),
    );
  expect(await grant()).toMatchObject({ model: { id: model?.id } });
  await outcomeOf(
    world.service,
    {
      mutation: 'cancelModel',
      input: { ...model, reason: 'Nhập trùng' },
      success: '... on MobilisationModel { id }',
      changes: true,
    },
    officerOf(world.organisationId),
  );
  expect(await grant()).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['award', 'modelId'] }] });
});
