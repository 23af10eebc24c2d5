import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenModels, life, officerOf, startWorld, tomorrow, underTest, type World } from '../../test/mobilisation.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

interface Step {
  one: string;
  /** The bulk form and its success type. */
  bulk?: readonly [many: string, success: string];
  past: string;
  /** How many steps of `life` the model has taken before. */
  behind: number;
  day: string;
  status: string;
}

const steps: Step[] = [
  {
    one: 'approveModel',
    bulk: ['approveModels', 'ModelsApproved'],
    past: 'approved',
    behind: 0,
    day: 'approvedOn',
    status: 'APPROVED',
  },
  {
    one: 'implementModel',
    bulk: ['implementModels', 'ModelsImplemented'],
    past: 'implemented',
    behind: 1,
    day: 'implementedOn',
    status: 'IMPLEMENTING',
  },
  {
    one: 'recogniseModel',
    bulk: ['recogniseModels', 'ModelsRecognised'],
    past: 'recognised',
    behind: 2,
    day: 'recognisedOn',
    status: 'RECOGNISED',
  },
  {
    one: 'markModelOutstanding',
    bulk: ['markModelsOutstanding', 'ModelsMarkedOutstanding'],
    past: 'marked-outstanding',
    behind: 3,
    day: 'outstandingOn',
    status: 'OUTSTANDING',
  },
  { one: 'endModel', past: 'ended', behind: 2, day: 'endedOn', status: 'ENDED' },
];

for (const { one, bulk, past, behind, day, status } of steps) {
  const on = '2026-05-02';
  const models = (count: number) => givenModels(world, count, life.slice(0, behind));
  const common = { ...underTest(() => world), table: 'model', changes: true, event: `mobilisation.model.${past}` };

  describeCommand({
    ...common,
    mutation: one,
    type: 'MobilisationModel',
    fields: `status ${day}`,
    input: async () => ({ ...(await models(1))[0], [day]: on }),
    otherwise: { [day]: '2026-05-03' },
    after: { status, [day]: on, version: behind + 2 },
    invalid: [['a version below one', { version: 0 }, ['version']]],
    refused: [
      ['a day to come', { [day]: tomorrow }, 'record.happened'],
      ['a day before the step before it', { [day]: '2026-01-01' }, 'model.order'],
    ],
  });

  if (bulk) {
    const [mutation, success] = bulk;
    describeBulk({
      ...common,
      mutation,
      success,
      field: 'models',
      items: async (count) => (await models(count)).map((model) => ({ ...model, [day]: on })),
      invalid: [{ version: -1 }, 'version'],
      refused: [{ [day]: tomorrow }, 'record.happened'],
    });
  }

  test(`${one} is refused where the model has taken the step`, async () => {
    const step = (model: object) => {
      const success = '... on MobilisationModel { id version }';
      const command = { mutation: one, input: { ...model, [day]: on }, success, changes: true };
      return outcomeOf(world.service, command, officerOf(world.organisationId));
    };
    const [model] = await models(1);
    const { version } = await step(model as object);
    expect(await step({ ...model, version })).toMatchObject({ __typename: 'RuleViolated', rule: 'model.step', index: null });
  });
}
