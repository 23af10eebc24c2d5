import type { TestService } from '@danvan/testing/test-service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type GivenPlaces, givenOrganisation, givenPlaces, givenRelation } from '../../test/given.ts';
import { done, startRegistry } from '../../test/registry.ts';

let service: TestService;
let places: GivenPlaces;
const ids: Record<string, string> = {};

/** Of the ward: a committee, a Front led by it, an enterprise below the committee until 2020-01-01 and below the district's since. */
beforeAll(async () => {
  service = await startRegistry();
  places = await givenPlaces(service);
  const given = async (name: string, own: object) => void (ids[name] = await givenOrganisation(service, { name, ...own }));
  await given('Quận ủy', { kind: 'PARTY_COMMITTEE', tier: 'DISTRICT', areaId: places.district });
  await given('Đảng ủy phường', { kind: 'PARTY_COMMITTEE', areaId: places.ward });
  await given('Mặt trận phường', { kind: 'FATHERLAND_FRONT', areaId: places.ward });
  await given('Xí nghiệp', { kind: 'ENTERPRISE' });
  await givenRelation(service, [id('Đảng ủy phường'), id('Quận ủy')]);
  await givenRelation(service, [id('Mặt trận phường'), id('Đảng ủy phường')], { type: 'LED_BY' });
  const first = await givenRelation(service, [id('Xí nghiệp'), id('Đảng ủy phường')]);
  await done(service, 'endRelation', { id: first, version: 1, validTo: '2020-01-01' });
  await givenRelation(service, [id('Xí nghiệp'), id('Quận ủy')], { validFrom: '2020-01-01' });
});
afterAll(() => service.stop());

const id = (name: string) => ids[name] ?? '';

async function read(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const { data, errors } = await service.graphql(query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

test('parents and children are those of the type and the day', async () => {
  const query = `query ($id: UUID!, $asOf: LocalDate) { organisation(id: $id, asOf: $asOf) {
    parents { name asOf } led: parents(type: LED_BY) { name }
    children(first: 10) { totalCount nodes { name } } followers: children(type: LED_BY) { nodes { name } } } }`;
  expect(await read(query, { id: id('Đảng ủy phường'), asOf: '2019-12-31' })).toEqual({
    organisation: {
      ...{ parents: [{ name: 'Quận ủy', asOf: '2019-12-31' }], led: [] },
      children: { totalCount: 1, nodes: [{ name: 'Xí nghiệp' }] },
      followers: { nodes: [{ name: 'Mặt trận phường' }] },
    },
  });
  expect(await read(query, { id: id('Đảng ủy phường'), asOf: '2020-01-01' })).toMatchObject({
    organisation: { children: { totalCount: 0, nodes: [] } },
  });
  expect(await read(query, { id: id('Mặt trận phường') })).toMatchObject({
    organisation: { parents: [], led: [{ name: 'Đảng ủy phường' }] },
  });
});

test('within an organisation are it and all below it by SUBORDINATE on that day', async () => {
  const query = `query ($id: UUID!, $asOf: LocalDate) { organisations(filter: { withinId: $id }, asOf: $asOf) { totalCount nodes { name } } }`;
  const within = (asOf: string) => read(query, { id: id('Đảng ủy phường'), asOf });
  expect(await within('2019-12-31')).toEqual({
    organisations: { totalCount: 2, nodes: [{ name: 'Đảng ủy phường' }, { name: 'Xí nghiệp' }] },
  });
  expect(await within('2020-01-01')).toEqual({ organisations: { totalCount: 1, nodes: [{ name: 'Đảng ủy phường' }] } });
  expect(await read(query, { id: id('Quận ủy') })).toMatchObject({ organisations: { totalCount: 3 } });
});

test.each([
  ['areaId: $ward', ['Đảng ủy phường', 'Mặt trận phường']],
  ['tier: DISTRICT', ['Quận ủy']],
  ['kind: ENTERPRISE', ['Xí nghiệp']],
  ['name: "dang uy"', ['Đảng ủy phường']],
  ['name: "phường", kind: FATHERLAND_FRONT', ['Mặt trận phường']],
])('organisations with { %s }', async (filter, expected) => {
  const variable = filter.includes('$ward') ? 'query ($ward: UUID!)' : 'query';
  expect(
    await read(`${variable} { organisations(filter: { ${filter} }) { totalCount nodes { name } } }`, { ward: places.ward }),
  ).toEqual({
    organisations: { totalCount: expected.length, nodes: expected.map((name) => ({ name })) },
  });
});

test('an area lists its organisations, by tier and kind', async () => {
  const query = `query ($id: UUID!) { area(id: $id) { organisations { totalCount nodes { name area { id } } }
    fronts: organisations(kind: FATHERLAND_FRONT, tier: GRASSROOTS) { totalCount } none: organisations(tier: CENTRAL) { totalCount nodes { id } } } }`;
  const area = { id: places.ward };
  expect(await read(query, { id: places.ward })).toEqual({
    area: {
      organisations: {
        totalCount: 2,
        nodes: [
          { name: 'Đảng ủy phường', area },
          { name: 'Mặt trận phường', area },
        ],
      },
      ...{ fronts: { totalCount: 1 }, none: { totalCount: 0, nodes: [] } },
    },
  });
});

test('relations and versions tell the whole story, oldest first', async () => {
  const query =
    'query ($id: UUID!) { organisation(id: $id) { relations { type to { name } validFrom validTo } versions { name area { id } validFrom } } }';
  expect(await read(query, { id: id('Xí nghiệp') })).toEqual({
    organisation: {
      relations: [
        { type: 'SUBORDINATE', to: { name: 'Đảng ủy phường' }, validFrom: '2010-01-01', validTo: '2020-01-01' },
        { type: 'SUBORDINATE', to: { name: 'Quận ủy' }, validFrom: '2020-01-01', validTo: null },
      ],
      versions: [{ name: 'Xí nghiệp', area: null, validFrom: '2010-01-01' }],
    },
  });
});

test('an organisation is null on a day before its first, and an unknown one always', async () => {
  const query = 'query ($id: UUID!, $asOf: LocalDate) { organisation(id: $id, asOf: $asOf) { name } }';
  expect(await read(query, { id: id('Quận ủy'), asOf: '2009-12-31' })).toEqual({ organisation: null });
  expect(await read(query, { id: places.ward })).toEqual({ organisation: null });
});
