import { randomUUID } from 'node:crypto';
import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import type { TestService } from '@danvan/testing/test-service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshCode, type GivenPlaces, givenArea, givenPlaces } from '../../test/given.ts';
import { administrator, attempt, done, eventsOf, fields, startRegistry, stranger, today, written } from '../../test/registry.ts';

let service: TestService;
let places: GivenPlaces;
beforeAll(async () => {
  service = await startRegistry();
  places = await givenPlaces(service);
});
afterAll(() => service.stop());

const aWard = () => ({
  code: freshCode(),
  name: 'Phường Kim Liên',
  kind: 'WARD',
  parentId: places.district,
  validFrom: '2010-01-01',
});

const common = {
  service: () => service,
  table: 'area',
  event: 'organisations.area.registered',
  changes: false,
  as: administrator,
  stranger,
};
const tooShort = { validFrom: '2020-01-01', validTo: '2020-01-01' };

describeCommand({
  ...common,
  mutation: 'registerArea',
  type: 'Area',
  fields: fields.Area,
  input: async () => aWard(),
  otherwise: { name: 'Phường Khương Thượng' },
  after: {
    version: 1,
    asOf: today,
    name: 'Phường Kim Liên',
    kind: 'WARD',
    level: 'COMMUNE',
    validFrom: '2010-01-01',
    validTo: null,
  },
  invalid: [
    ['an end on the first day', tooShort, ['validTo']],
    ['a code of nothing', { code: ' ' }, ['code']],
  ],
  refused: [
    ['a commune without a parent', { parentId: null }, 'area.parent-above'],
    ['a life longer than the parent’s', { validFrom: '1999-12-31' }, 'area.parent-throughout'],
  ],
});

describeBulk({
  ...common,
  mutation: 'registerAreas',
  success: 'AreasRegistered',
  field: 'areas',
  items: async (count) => Array.from({ length: count }, aWard),
  invalid: [tooShort, 'validTo'],
  refused: [{ parentId: null }, 'area.parent-above'],
});

test('a registered area is answered, told of with its whole state, and audited', async () => {
  const ward = await done(service, 'registerArea', { ...aWard(), code: '00235', name: '  Phường  Kim Liên'.normalize('NFD') });
  expect(ward).toMatchObject({
    ...{ version: 1, asOf: today, code: '00235', level: 'COMMUNE', parent: { id: places.district }, validTo: null },
    name: 'Phường  Kim Liên'.normalize('NFC'),
  });
  expect(await eventsOf(service, ward.id)).toMatchObject([
    {
      type: 'organisations.area.registered',
      sequence: 1,
      data: {
        areaId: ward.id,
        version: 1,
        code: '00235',
        kind: 'WARD',
        level: 'COMMUNE',
        parentId: places.district,
        validTo: null,
      },
    },
  ]);
  const audit = await service.query('SELECT action, record_type, after FROM change_record WHERE record_id = $1', [ward.id]);
  expect(audit).toMatchObject([{ action: 'registered', record_type: 'area', after: { code: '00235' } }]);
});

test('a whole tree may come in one list, children before parents', async () => {
  const [city, district] = [randomUUID(), randomUUID()];
  const { records } = await done(service, 'registerAreas', {
    areas: [
      { ...aWard(), parentId: district },
      { ...aWard(), id: district, kind: 'URBAN_DISTRICT', parentId: city },
      { ...aWard(), id: city, kind: 'CITY', parentId: null },
    ],
  });
  expect(records).toMatchObject([
    { parent: { id: district } },
    { id: district, parent: { id: city } },
    { id: city, parent: null },
  ]);
});

test('of 500 with one that breaks a rule nothing is written, and the index is named', async () => {
  const areas = Array.from({ length: 500 }, aWard);
  areas[321] = { ...aWard(), parentId: randomUUID() };
  const before = await written(service);
  expect(await attempt(service, 'registerAreas', { areas })).toMatchObject({ rule: 'area.parent-known', index: 321 });
  areas[321] = { ...aWard(), parentId: places.ward };
  expect(await attempt(service, 'registerAreas', { areas })).toMatchObject({ rule: 'area.parent-above', index: 321 });
  areas[321] = { ...aWard(), code: areas[7]?.code ?? '' };
  expect(await attempt(service, 'registerAreas', { areas })).toMatchObject({ rule: 'area.code-unique', index: 321 });
  expect(await written(service)).toEqual(before);
});

test('a code is free again for another place once its bearer is gone, and on another level at any time', async () => {
  const code = freshCode();
  const gone = await givenArea(service, { ...aWard(), code, validTo: '2025-07-01' });
  expect(await attempt(service, 'registerArea', { ...aWard(), code, validFrom: '2025-06-30' })).toMatchObject({
    ...{ rule: 'area.code-unique', index: null },
    details: [
      { name: 'code', value: code },
      { name: 'level', value: 'COMMUNE' },
    ],
  });
  const heir = await givenArea(service, { ...aWard(), code, validFrom: '2025-07-01' });
  await givenArea(service, { ...aWard(), code, kind: 'URBAN_DISTRICT', parentId: places.city });
  const bearer = async (asOf: string) => {
    const answer = await service.graphql(
      'query ($code: String!, $asOf: LocalDate) { areaByCode(code: $code, level: COMMUNE, asOf: $asOf) { id asOf } }',
      {
        ...{ code, asOf },
      },
    );
    return answer.data?.['areaByCode'];
  };
  expect(await bearer('2025-06-30')).toEqual({ id: gone, asOf: '2025-06-30' });
  expect(await bearer('2025-07-01')).toEqual({ id: heir, asOf: '2025-07-01' });
  expect(await bearer('2009-12-31')).toBeNull();
});

test('two that want one code at once: one gets it, the other learns why not', async () => {
  const code = freshCode();
  const both = await Promise.all([1, 2].map(() => attempt(service, 'registerArea', { ...aWard(), code })));
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Area', 'RuleViolated']);
  expect(both).toContainEqual(expect.objectContaining({ rule: 'area.code-unique' }));
});

test('an area needs its parent for as long as it lasts itself', async () => {
  const ending = await givenArea(service, { kind: 'URBAN_DISTRICT', parentId: places.city, validTo: '2025-07-01' });
  expect(await attempt(service, 'registerArea', { ...aWard(), parentId: ending })).toMatchObject({
    rule: 'area.parent-throughout',
  });
  await done(service, 'registerArea', { ...aWard(), parentId: ending, validTo: '2025-07-01' });
});

test('what is malformed is refused with every place at once, in both languages', async () => {
  const input = { ...aWard(), code: ' ', name: '', validTo: '2010-01-01' };
  const outcome = await attempt(service, 'registerArea', input);
  expect(outcome).toMatchObject({ __typename: 'InvalidInput' });
  expect(outcome.issues?.map(({ path }) => path.join('.'))).toEqual(expect.arrayContaining(['area.code', 'area.name']));
  const answer = await service.graphql(
    'mutation ($input: RegisterAreaInput!) { registerArea(input: $input) { ... on InvalidInput { issues { message } } } }',
    { input: { requestId: randomUUID(), area: { ...aWard(), validTo: '2010-01-01' } } },
    { as: 'administrator', language: 'vi' },
  );
  expect(answer.data).toEqual({ registerArea: { issues: [{ message: 'Ngày kết thúc phải sau ngày bắt đầu.' }] } });
});
