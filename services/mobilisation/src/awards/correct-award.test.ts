import { randomUUID } from 'node:crypto';
import { describeCommand, describeFinality } from '@danvan/testing/command.suite';
import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenAward, givenModels, officerOf, startWorld, tomorrow, underTest, type World } from '../../test/mobilisation.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const correct = {
  ...underTest(() => world),
  mutation: 'correctAward',
  type: 'Award',
  fields: 'status form decidedOn decisionNumber',
  table: 'award',
  event: 'mobilisation.award.corrected',
  changes: true,
  input: async () => {
    const { id, version } = await givenAward(world);
    return { id, version, reason: 'Ghi nhầm hình thức', form: 'FLAG' };
  },
  otherwise: { form: 'CERTIFICATE' },
  after: { status: 'GRANTED', form: 'FLAG', decidedOn: '2026-05-19', decisionNumber: '1234-QĐ/TU', version: 2 },
  invalid: [
    ['a correction that corrects nothing', { form: null }, []],
    ['the name of a person', { recipientKind: 'PERSON', recipientLabel: 'Bà A' }, ['recipientLabel']],
    ['a model that does not exist', { modelId: randomUUID() }, ['modelId']],
    ['an empty reason', { reason: ' ' }, ['reason']],
  ],
  refused: [
    ['a day to come', { decidedOn: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { decidedOn: '1940-01-01' }, 'organisation.existed'],
  ],
} as const;
describeCommand(correct);
describeFinality(correct, 'cancelAward');

test('null takes the ground away, and a recipient who is a person loses the label', async () => {
  const [model] = await givenModels(world, 1);
  const { id, version } = await givenAward(world, { modelId: model?.id, recipientLabel: 'Tổ dân vận số 4' });
  const input = { id, version, reason: 'Ghi nhầm đối tượng', recipientKind: 'PERSON', modelId: null };
  const success = '... on Award { id version recipientKind recipientLabel model { id } }';
  expect(
    await outcomeOf(world.service, { mutation: 'correctAward', input, success, changes: true }, officerOf(world.organisationId)),
  ).toMatchObject({ recipientKind: 'PERSON', recipientLabel: null, model: null });
});
