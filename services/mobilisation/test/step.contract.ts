import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { outcomeOf } from '@danvan/testing/send-command';
import { expect, test } from '@jest/globals';
import { givenModels, life, officerOf, tomorrow, type World } from './mobilisation.ts';

interface StepUnderTest {
  one: string;
  many?: string;
  /** The success type of the bulk form. */
  success?: string;
  past: string;
  /** How many steps of `life` the model has taken before. */
  behind: number;
  day: string;
  status: string;
}

/** What holds for each step of a model's life. */
export function describeStep(world: () => World, { one, many, success, past, behind, day, status }: StepUnderTest): void {
  const models = (count: number) => givenModels(world(), count, life.slice(0, behind));
  const on = '2026-05-02';
  const common = {
    service: () => world().service,
    table: 'model',
    changes: true,
    event: `mobilisation.model.${past}`,
    as: () => officerOf(world().organisationId),
    stranger: () => officerOf(world().neighbourId),
  };
  const single = {
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
  } as const;
  describeCommand(single);

  test(`${one} is refused where the model has taken the step`, async () => {
    const take = (model: object) => {
      const success = '... on MobilisationModel { id version }';
      const command = { mutation: one, input: { ...model, [day]: on }, success, changes: true };
      return outcomeOf(world().service, command, officerOf(world().organisationId));
    };
    const [model] = await models(1);
    const { version } = await take(model as object);
    expect(await take({ ...model, version })).toMatchObject({ __typename: 'RuleViolated', rule: 'model.step', index: null });
  });

  if (many === undefined || success === undefined) return;
  const bulk = {
    ...common,
    mutation: many,
    success,
    field: 'models',
    items: async (count: number) => (await models(count)).map((model) => ({ ...model, [day]: on })),
    invalid: [{ version: -1 }, 'version'],
    refused: [{ [day]: tomorrow }, 'record.happened'],
  } as const;
  describeBulk(bulk);
}
