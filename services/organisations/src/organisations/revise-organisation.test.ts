import { describeCommand } from '@danvan/testing/command.suite';
import type { TestService } from '@danvan/testing/test-service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type GivenPlaces, givenArea, givenOrganisation, givenPlaces, givenRelation } from '../../test/given.ts';
import { administrator, attempt, done, eventsOf, fields, startRegistry, stranger } from '../../test/registry.ts';

let service: TestService;
let places: GivenPlaces;
beforeAll(async () => {
  service = await startRegistry();
  places = await givenPlaces(service);
});
afterAll(() => service.stop());

const common = {
  service: () => service,
  type: 'Organisation',
  fields: fields.Organisation,
  table: 'organisation_version',
  event: 'organisations.organisation.revised',
  changes: true,
  as: administrator,
  stranger,
};

describeCommand({
  ...common,
  mutation: 'reviseOrganisation',
  input: async () => ({ id: await givenOrganisation(service), version: 1, from: '2025-02-03', tier: 'PROVINCE' }),
  otherwise: { tier: 'DISTRICT' },
  after: { version: 2, tier: 'PROVINCE', kind: 'PEOPLES_COMMITTEE', validFrom: '2025-02-03', validTo: null },
  invalid: [['a name of nothing', { name: ' ' }, ['name']]],
  refused: [
    ['a change of nothing', { tier: null }, 'organisation.something-changes'],
    ['a beginning on the first day', { from: '2010-01-01' }, 'organisation.later-change'],
  ],
});

describeCommand({
  ...common,
  mutation: 'endOrganisation',
  action: 'ended',
  input: async () => ({ id: await givenOrganisation(service), version: 1, validTo: '2025-02-03' }),
  otherwise: { validTo: '2025-02-04' },
  after: { version: 2, asOf: '2025-02-02', validFrom: '2010-01-01', validTo: '2025-02-03' },
  invalid: [],
  refused: [['an end on the first day', { validTo: '2010-01-01' }, 'organisation.later-change']],
});

test('a board that merges is another kind from that day on, and was the old one before', async () => {
  const id = await givenOrganisation(service, {
    name: 'Ban Dân vận',
    kind: 'MASS_MOBILISATION_BOARD',
    tier: 'PROVINCE',
    areaId: places.city,
  });
  const change = { from: '2025-02-03', name: 'Ban Tuyên giáo và Dân vận', kind: 'PROPAGANDA_MOBILISATION_BOARD' };
  expect(await done(service, 'reviseOrganisation', { id, version: 1, ...change })).toMatchObject({
    version: 2,
    kind: change.kind,
    area: { id: places.city },
  });
  expect((await eventsOf(service, id)).at(-1)).toMatchObject({
    ...{ type: 'organisations.organisation.revised', sequence: 2 },
    data: {
      ...{ organisationId: id, version: 2 },
      versions: [
        {
          name: 'Ban Dân vận',
          kind: 'MASS_MOBILISATION_BOARD',
          tier: 'PROVINCE',
          areaId: places.city,
          validFrom: '2010-01-01',
          validTo: '2025-02-03',
        },
        { name: change.name, kind: change.kind, tier: 'PROVINCE', areaId: places.city, validFrom: '2025-02-03', validTo: null },
      ],
    },
  });
  const { data } = await service.graphql('query ($id: UUID!) { organisation(id: $id, asOf: "2019-10-01") { name kind } }', {
    id,
  });
  expect(data).toEqual({ organisation: { name: 'Ban Dân vận', kind: 'MASS_MOBILISATION_BOARD' } });
});

test('an area is kept when it is left out and taken away by null', async () => {
  const id = await givenOrganisation(service, { areaId: places.ward });
  const moved = await done(service, 'reviseOrganisation', { id, version: 1, from: '2020-01-01', name: 'Tên mới' });
  expect(moved).toMatchObject({ area: { id: places.ward } });
  expect(await done(service, 'reviseOrganisation', { id, version: 2, from: '2021-01-01', areaId: null })).toMatchObject({
    name: 'Tên mới',
    area: null,
  });
});

test('a new area has to be there from that day on, and something has to change, later than before', async () => {
  const id = await givenOrganisation(service, { areaId: places.ward });
  const revise = (change: object) => attempt(service, 'reviseOrganisation', { id, version: 1, from: '2020-01-01', ...change });
  const gone = await givenArea(service, { kind: 'WARD', parentId: places.district, validTo: '2025-07-01' });
  expect(await revise({ areaId: gone })).toMatchObject({ rule: 'organisation.area-throughout', index: null });
  expect(await revise({ areaId: id })).toMatchObject({ rule: 'organisation.area-known' });
  expect(await revise({ areaId: places.ward })).toMatchObject({ rule: 'organisation.something-changes' });
  expect(await revise({ name: 'Tên mới', from: '2010-01-01' })).toMatchObject({ rule: 'organisation.later-change' });
  expect(await revise({ name: 'x'.repeat(301) })).toMatchObject({ issues: [{ path: ['name'] }] });
});

test('an organisation ends once its relations have ended', async () => {
  const [id, above] = [await givenOrganisation(service), await givenOrganisation(service)];
  const relation = await givenRelation(service, [id, above]);
  const end = (validTo: string) => attempt(service, 'endOrganisation', { id, version: 1, validTo });
  expect(await end('2025-02-03')).toMatchObject({ rule: 'organisation.not-related', index: null });
  await done(service, 'endRelation', { id: relation, version: 1, validTo: '2025-02-03' });
  expect(await end('2025-02-02')).toMatchObject({ rule: 'organisation.not-related' });
  expect(await end('2010-01-01')).toMatchObject({ rule: 'organisation.later-change' });
  expect(await end('2025-02-03')).toMatchObject({ version: 2, validTo: '2025-02-03', asOf: '2025-02-02' });
});
