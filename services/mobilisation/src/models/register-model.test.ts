import { randomUUID } from 'node:crypto';
import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import { outcomeOf } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenModels, modelOf, officerOf, startWorld, tomorrow, underTest, type World } from '../../test/mobilisation.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const common = {
  ...underTest(() => world),
  table: 'model',
  changes: false,
  event: 'mobilisation.model.registered',
};

describeCommand({
  ...common,
  mutation: 'registerModel',
  type: 'MobilisationModel',
  fields: 'name field form exemplarKind status tier registeredOn approvedOn synthetic sourceModel { id }',
  input: async () => modelOf(world),
  otherwise: { name: 'Tên khác' },
  after: {
    version: 1,
    name: 'Tuyến phố văn minh',
    field: 'CULTURE_SOCIETY',
    form: 'MODEL',
    exemplarKind: null,
    status: 'REGISTERED',
    tier: 'GRASSROOTS',
    registeredOn: '2026-01-10',
    approvedOn: null,
    sourceModel: null,
    synthetic: true,
  },
  invalid: [
    ['a model without a name', { name: '   ' }, ['name']],
    ['a name that is too long', { name: 'x'.repeat(301) }, ['name']],
    ['an exemplar of neither kind', { form: 'EXEMPLAR' }, ['exemplarKind']],
    ['a model with an exemplar kind', { exemplarKind: 'COLLECTIVE' }, ['exemplarKind']],
    ['the name of an exemplary person', { form: 'EXEMPLAR', exemplarKind: 'PERSON' }, ['name']],
    ['a replication of a model that does not exist', { sourceModelId: randomUUID() }, ['sourceModelId']],
  ],
  refused: [
    ['a day to come', { registeredOn: tomorrow }, 'record.happened'],
    ['a day on which the organisation did not exist', { registeredOn: '1945-01-01' }, 'organisation.existed'],
  ],
});

describeBulk({
  ...common,
  mutation: 'registerModels',
  success: 'ModelsRegistered',
  field: 'models',
  items: async (count) => Array.from({ length: count }, (_, i) => modelOf(world, { name: `Mô hình ${i}` })),
  invalid: [{ sourceModelId: randomUUID() }, 'sourceModelId'],
  refused: [{ registeredOn: tomorrow }, 'record.happened'],
});

const register = (own: object) =>
  outcomeOf(
    world.service,
    {
      mutation: 'registerModel',
      input: modelOf(world, own),
      success: '... on MobilisationModel { id version name exemplarKind sourceModel { id name } }',
    },
    officerOf(world.organisationId),
  );

test('a replication is a model of its own that names its source', async () => {
  const [source] = await givenModels(world, 1);
  const replication = await register({ sourceModelId: source?.id });
  expect(replication).toMatchObject({ version: 1, sourceModel: { id: source?.id, name: 'Tuyến phố văn minh' } });
  const events = await world.service.outbox();
  expect(events.at(-1)).toMatchObject({ key: replication.id, data: { sourceModelId: source?.id } });
});

test('of an exemplary person nothing is kept but the organisation', async () => {
  expect(await register({ form: 'EXEMPLAR', exemplarKind: 'PERSON', name: null })).toMatchObject({
    name: null,
    exemplarKind: 'PERSON',
  });
});

test('a name leaves the service in no event and no audit row', async () => {
  const name = 'Tổ tự quản không tên nơi nào khác';
  const { id } = await register({ name });
  const [row] = await world.service.query('SELECT name FROM model WHERE id = $1', [id]);
  expect(row).toEqual({ name });
  expect(JSON.stringify(await world.service.outbox())).not.toContain(name);
  expect(JSON.stringify(await world.service.query('SELECT * FROM change_record'))).not.toContain(name);
});

test('an administrator of the platform registers for any organisation', async () => {
  const outcome = await outcomeOf(
    world.service,
    { mutation: 'registerModel', input: modelOf(world), success: '... on MobilisationModel { id }' },
    { as: 'administrator' },
  );
  expect(outcome.__typename).toBe('MobilisationModel');
});

test('a refusal speaks the language of the caller', async () => {
  const { data } = await world.service.graphql(
    'mutation ($input: RegisterModelInput!) { registerModel(input: $input) { ... on RuleViolated { message } } }',
    { input: { requestId: randomUUID(), model: modelOf(world, { registeredOn: tomorrow }) } },
    { ...officerOf(world.organisationId), language: 'vi' },
  );
  expect(data).toEqual({ registerModel: { message: `Ngày ${tomorrow} chưa tới, chưa thể ghi nhận là đã thực hiện.` } });
});
