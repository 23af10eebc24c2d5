import { randomUUID } from 'node:crypto';
import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import type { TestService } from '@danvan/testing/test-service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anOrganisation, type GivenPlaces, givenArea, givenPlaces } from '../../test/given.ts';
import { administrator, attempt, done, eventsOf, fields, startRegistry, stranger, today, written } from '../../test/registry.ts';

let service: TestService;
let places: GivenPlaces;
beforeAll(async () => {
  service = await startRegistry();
  places = await givenPlaces(service);
});
afterAll(() => service.stop());

const ofTheWard = () => ({ ...anOrganisation, areaId: places.ward });

const common = {
  service: () => service,
  table: 'organisation',
  event: 'organisations.organisation.registered',
  changes: false,
  as: administrator,
  stranger,
};
const tooShort = { validFrom: '2020-01-01', validTo: '2020-01-01' };

describeCommand({
  ...common,
  mutation: 'registerOrganisation',
  type: 'Organisation',
  fields: fields.Organisation,
  input: async () => ofTheWard(),
  otherwise: { tier: 'DISTRICT' },
  after: { ...anOrganisation, version: 1, asOf: today, validTo: null },
  invalid: [
    ['an end on the first day', tooShort, ['validTo']],
    ['a name of more than 300 characters', { name: 'x'.repeat(301) }, ['name']],
  ],
  refused: [['a life longer than the area’s', { validFrom: '1999-12-31' }, 'organisation.area-throughout']],
});

describeBulk({
  ...common,
  mutation: 'registerOrganisations',
  success: 'OrganisationsRegistered',
  field: 'organisations',
  items: async (count) => Array.from({ length: count }, ofTheWard),
  invalid: [tooShort, 'validTo'],
  refused: [{ areaId: randomUUID() }, 'organisation.area-known'],
});

test('a registered organisation is answered, told of with its whole state, and audited', async () => {
  const front = await done(service, 'registerOrganisation', {
    ...ofTheWard(),
    name: 'Mặt trận phường',
    kind: 'FATHERLAND_FRONT',
  });
  const state = { name: 'Mặt trận phường', kind: 'FATHERLAND_FRONT', tier: 'GRASSROOTS', validFrom: '2010-01-01', validTo: null };
  expect(front).toMatchObject({ ...state, version: 1, asOf: today, area: { id: places.ward } });
  expect(await eventsOf(service, front.id)).toMatchObject([
    {
      ...{ type: 'organisations.organisation.registered', sequence: 1 },
      data: { ...state, organisationId: front.id, version: 1, areaId: places.ward },
      headers: { ce_organisationid: front.id, ce_areaid: places.ward },
    },
  ]);
  const audit = await service.query('SELECT action, record_type, after FROM change_record WHERE record_id = $1', [front.id]);
  expect(audit).toMatchObject([{ action: 'registered', record_type: 'organisation', after: state }]);
});

test('a party committee directly under the city has a tier and no area', async () => {
  const committee = { ...anOrganisation, name: 'Đảng ủy khối', kind: 'PARTY_COMMITTEE', tier: 'DISTRICT' };
  expect(await done(service, 'registerOrganisation', committee)).toMatchObject({ tier: 'DISTRICT', area: null });
});

test('of 500 with one whose area is unknown or gone nothing is written, and the index is named', async () => {
  const organisations = Array.from({ length: 500 }, ofTheWard);
  organisations[499] = { ...ofTheWard(), areaId: randomUUID() };
  const before = await written(service);
  expect(await attempt(service, 'registerOrganisations', { organisations })).toMatchObject({
    rule: 'organisation.area-known',
    index: 499,
  });
  expect(await written(service)).toEqual(before);
  const gone = await givenArea(service, { kind: 'WARD', parentId: places.district, validTo: '2025-07-01' });
  organisations[499] = { ...ofTheWard(), areaId: gone };
  expect(await attempt(service, 'registerOrganisations', { organisations })).toMatchObject({
    rule: 'organisation.area-throughout',
    index: 499,
  });
  expect(await attempt(service, 'registerOrganisation', { ...ofTheWard(), areaId: gone, validTo: '2025-07-01' })).toMatchObject({
    ...{ __typename: 'Organisation', asOf: '2025-06-30' },
  });
});

test('values outside their enumeration and malformed ids are refused before anything happens', async () => {
  const query = 'mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { __typename } }';
  for (const wrong of [
    { kind: 'MINISTRY' },
    { tier: 'WARD' },
    { areaId: '006' },
    { validFrom: '2019-02-30' },
    { validFrom: '1/1/2019' },
  ]) {
    const input = { requestId: randomUUID(), organisation: { ...ofTheWard(), ...wrong } };
    const { data, errors } = await service.graphql(query, { input }, { as: 'administrator' });
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(JSON.stringify(errors)).not.toContain('stacktrace');
  }
});
