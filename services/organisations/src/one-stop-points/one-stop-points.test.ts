import { randomUUID } from 'node:crypto';
import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import type { TestService } from '@danvan/testing/test-service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type GivenPlaces, givenOrganisation, givenPlaces } from '../../test/given.ts';
import { administrator, attempt, done, eventsOf, fields, startRegistry, stranger } from '../../test/registry.ts';

let service: TestService;
let places: GivenPlaces;
let committee: string;
beforeAll(async () => {
  service = await startRegistry();
  places = await givenPlaces(service);
  committee = await givenOrganisation(service, { areaId: places.ward });
});
afterAll(() => service.stop());

const point = (own: object = {}) => ({ organisationId: committee, name: 'Bộ phận một cửa', validFrom: '2015-01-01', ...own });

const common = {
  service: () => service,
  type: 'OneStopPoint',
  fields: fields.OneStopPoint,
  table: 'one_stop_point',
  as: administrator,
  stranger,
};
const registered = { ...common, event: 'organisations.one-stop-point.registered', changes: false };
const tooShort = { validFrom: '2020-01-01', validTo: '2020-01-01' };

describeCommand({
  ...registered,
  mutation: 'registerOneStopPoint',
  input: async () => point({ place: 'Tầng 1' }),
  otherwise: { name: 'Khác' },
  after: {
    version: 1,
    name: 'Bộ phận một cửa',
    place: 'Tầng 1',
    tier: 'GRASSROOTS',
    synthetic: true,
    validFrom: '2015-01-01',
    validTo: null,
  },
  invalid: [
    ['an end on the first day', tooShort, ['validTo']],
    ['a name of nothing', { name: ' ' }, ['name']],
  ],
  refused: [['a beginning before the organisation’s own', { validFrom: '2009-12-31' }, 'one-stop-point.organisation-throughout']],
});

describeBulk({
  ...registered,
  mutation: 'registerOneStopPoints',
  success: 'OneStopPointsRegistered',
  field: 'oneStopPoints',
  items: async (count) => Array.from({ length: count }, () => point()),
  invalid: [tooShort, 'validTo'],
  refused: [{ organisationId: randomUUID() }, 'one-stop-point.organisation-known'],
});

describeCommand({
  ...common,
  mutation: 'endOneStopPoint',
  event: 'organisations.one-stop-point.ended',
  changes: true,
  input: async () => ({ id: (await done(service, 'registerOneStopPoint', point())).id, version: 1, validTo: '2025-07-01' }),
  otherwise: { validTo: '2025-06-01' },
  after: { version: 2, validFrom: '2015-01-01', validTo: '2025-07-01' },
  invalid: [],
  refused: [['an end on the first day', { validTo: '2015-01-01' }, 'one-stop-point.later-change']],
});

test('a point counts where its organisation stood on its first day, and is read by day', async () => {
  const organisationId = await givenOrganisation(service, { areaId: places.district, tier: 'DISTRICT' });
  const { id } = await done(service, 'registerOneStopPoint', point({ organisationId, place: 'Tầng 1' }));
  const state = { oneStopPointId: id, organisationId, tier: 'DISTRICT', areaId: places.district, areaLevel: 'DISTRICT' };
  await done(service, 'endOneStopPoint', { id, version: 1, validTo: '2025-07-01' });
  expect(await eventsOf(service, id)).toMatchObject([
    { data: { ...state, validFrom: '2015-01-01', validTo: null } },
    { data: { ...state, version: 2, validTo: '2025-07-01' } },
  ]);
  const { data } = await service.graphql(
    `query ($id: UUID!, $point: UUID!) { organisation(id: $id) { before: oneStopPoints(on: "2025-06-30") { place } after: oneStopPoints(on: "2025-07-01") { id } }
       oneStopPoint(id: $point) { organisation { id } tier } }`,
    { id: organisationId, point: id },
  );
  expect(data).toEqual({
    organisation: { before: [{ place: 'Tầng 1' }], after: [] },
    oneStopPoint: { organisation: { id: organisationId }, tier: 'DISTRICT' },
  });
});

test('an organisation ends only once its points have ended', async () => {
  const organisationId = await givenOrganisation(service);
  const { id } = await done(service, 'registerOneStopPoint', point({ organisationId }));
  const end = () => attempt(service, 'endOrganisation', { id: organisationId, version: 1, validTo: '2025-07-01' });
  expect(await end()).toMatchObject({ rule: 'organisation.not-related' });
  await done(service, 'endOneStopPoint', { id, version: 1, validTo: '2025-07-01' });
  expect(await end()).toMatchObject({ __typename: 'Organisation' });
});

test('its organisation is known and there all the time', async () => {
  const gone = await givenOrganisation(service, { validTo: '2025-07-01' });
  const register = (organisationId: string) => attempt(service, 'registerOneStopPoint', point({ organisationId }));
  expect(await register(randomUUID())).toMatchObject({ rule: 'one-stop-point.organisation-known' });
  expect(await register(gone)).toMatchObject({ rule: 'one-stop-point.organisation-throughout' });
});
