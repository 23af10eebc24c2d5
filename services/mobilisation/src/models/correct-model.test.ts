import { randomUUID } from 'node:crypto';
import { givenOrganisation } from '@danvan/testing';
import { describeCommand, describeFinality } from '@danvan/testing/command.suite';
import { outcomeOf, sendCommand } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenModels, life, officerOf, startWorld, tomorrow, underTest, type World } from '../../test/mobilisation.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const implemented = async () => (await givenModels(world, 1, life.slice(0, 2)))[0];
const correct = {
  ...underTest(() => world),
  mutation: 'correctModel',
  type: 'MobilisationModel',
  fields: 'status name field registeredOn implementedOn',
  table: 'model',
  event: 'mobilisation.model.corrected',
  changes: true,
  input: async () => ({ ...(await implemented()), reason: 'Ghi nhầm ngày', implementedOn: '2026-03-15' }),
  otherwise: { field: 'ECONOMY' },
  after: {
    status: 'IMPLEMENTING',
    name: 'Tuyến phố văn minh',
    registeredOn: '2026-01-10',
    implementedOn: '2026-03-15',
    version: 4,
  },
  invalid: [
    ['a correction that corrects nothing', { implementedOn: null }, []],
    ['an exemplar of neither kind', { form: 'EXEMPLAR' }, ['exemplarKind']],
    ['an empty reason', { reason: ' ' }, ['reason']],
  ],
  refused: [
    ['a day to come', { implementedOn: tomorrow }, 'record.happened'],
    ['a day before the step before it', { implementedOn: '2026-01-31' }, 'model.order'],
    ['a day of a step that was not taken', { recognisedOn: '2026-04-01' }, 'model.day'],
    ['a day on which the organisation did not exist', { registeredOn: '1940-01-01' }, 'organisation.existed'],
  ],
} as const;
describeCommand(correct);
describeFinality(correct, 'cancelModel');

test('tier and area follow the owner, and the caller has to answer for both owners', async () => {
  const enterprise = await givenOrganisation(world.service, {
    kind: 'ENTERPRISE',
    tier: 'DISTRICT',
    under: world.organisationId,
  });
  const input = { ...(await implemented()), reason: 'Nhầm đơn vị', organisationId: enterprise.organisationId };
  const success = '... on MobilisationModel { id version tier area { id } organisation { id } }';
  const outcome = await outcomeOf(
    world.service,
    { mutation: 'correctModel', input, success, changes: true },
    officerOf(world.organisationId),
  );
  expect(outcome).toMatchObject({ tier: 'DISTRICT', area: null, organisation: { id: enterprise.organisationId } });
  const [event] = (await world.service.outbox()).slice(-1);
  expect(event).toMatchObject({
    data: { tier: 'DISTRICT', areaId: null, areaLevel: null, organisationId: enterprise.organisationId },
  });

  const abroad = { ...(await implemented()), requestId: randomUUID(), reason: 'Nhầm đơn vị', organisationId: world.neighbourId };
  const answer = await sendCommand(
    world.service,
    { mutation: 'correctModel', input: abroad, success, changes: true },
    officerOf(world.organisationId),
  );
  expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});
