import { describeCommand } from '@danvan/testing/command.suite';
import type { TestService } from '@danvan/testing/test-service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshCode, type GivenPlaces, givenArea, givenOrganisation, givenPlaces } from '../../test/given.ts';
import { administrator, attempt, done, eventsOf, fields, startRegistry, stranger, written } from '../../test/registry.ts';

let service: TestService;
let places: GivenPlaces;
beforeAll(async () => {
  service = await startRegistry();
  places = await givenPlaces(service);
});
afterAll(() => service.stop());

const ward = (own: object = {}) => givenArea(service, { kind: 'WARD', parentId: places.district, ...own });

const common = {
  service: () => service,
  type: 'Area',
  fields: fields.Area,
  table: 'area_version',
  event: 'organisations.area.revised',
  changes: true,
  as: administrator,
  stranger,
};

describeCommand({
  ...common,
  mutation: 'reviseArea',
  input: async () => ({ id: await ward(), version: 1, from: '2025-07-01', name: 'Phường mới' }),
  otherwise: { name: 'Phường khác' },
  after: { version: 2, name: 'Phường mới', kind: 'WARD', validFrom: '2025-07-01', validTo: null },
  invalid: [['a name of nothing', { name: ' ' }, ['name']]],
  refused: [
    ['a kind of another level', { kind: 'TOWN' }, 'area.same-level'],
    ['a change of nothing', { name: null }, 'area.something-changes'],
    ['a beginning on the first day', { from: '2000-01-01' }, 'area.later-change'],
  ],
});

describeCommand({
  ...common,
  mutation: 'endArea',
  action: 'ended',
  input: async () => ({ id: await ward(), version: 1, validTo: '2025-07-01' }),
  otherwise: { validTo: '2025-06-01' },
  after: { version: 2, asOf: '2025-06-30', validFrom: '2000-01-01', validTo: '2025-07-01' },
  invalid: [],
  refused: [['an end on the first day', { validTo: '2000-01-01' }, 'area.later-change']],
});

test('a revision begins a version, closes the one before and tells of all of them', async () => {
  const code = freshCode();
  const id = await ward({ code, name: 'Phường Bến Nghé' });
  const revised = await done(service, 'reviseArea', {
    id,
    version: 1,
    from: '2025-07-01',
    name: 'Phường Sài Gòn',
    parentId: places.city,
  });
  expect(revised).toMatchObject({
    id,
    version: 2,
    code,
    name: 'Phường Sài Gòn',
    parent: { id: places.city },
    validFrom: '2025-07-01',
    validTo: null,
  });
  expect((await eventsOf(service, id)).at(-1)).toMatchObject({
    ...{ type: 'organisations.area.revised', sequence: 2 },
    data: {
      ...{ areaId: id, version: 2 },
      versions: [
        { code, name: 'Phường Bến Nghé', parentId: places.district, validFrom: '2000-01-01', validTo: '2025-07-01' },
        { code, name: 'Phường Sài Gòn', parentId: places.city, validFrom: '2025-07-01', validTo: null },
      ],
    },
  });
});

test('a revision keeps the level, changes something, and begins after the last one', async () => {
  const id = await ward({ name: 'Xã A', kind: 'COMMUNE' });
  const before = await written(service);
  const revise = (change: object) => attempt(service, 'reviseArea', { id, version: 1, from: '2020-01-01', ...change });
  expect(await revise({ kind: 'TOWN' })).toMatchObject({ rule: 'area.same-level', index: null });
  expect(await revise({ name: 'Xã A' })).toMatchObject({ rule: 'area.something-changes' });
  expect(await revise({ name: 'Xã B', from: '2000-01-01' })).toMatchObject({ rule: 'area.later-change' });
  expect(await revise({ parentId: await ward() })).toMatchObject({ rule: 'area.parent-above' });
  expect(await revise({ code: '' })).toMatchObject({ issues: [{ path: ['code'] }] });
  expect(await written(service)).toEqual({ ...before, ...afterOneWard(before) });
  expect(await revise({ kind: 'WARD', name: 'Phường A' })).toMatchObject({ kind: 'WARD', version: 2 });
});

/** The refusals above registered one ward to offer as a parent, and nothing else. */
function afterOneWard(before: Record<string, number>): Record<string, number> {
  const grown = ['area', 'area_version', 'outbox', 'change', 'change_record'];
  return Object.fromEntries(grown.map((name) => [name, Number(before[name]) + 1]));
}

test('a revision takes no code that another area of the level bears from then on', async () => {
  const code = freshCode();
  await ward({ code, validFrom: '2022-01-01' });
  const id = await ward();
  expect(await attempt(service, 'reviseArea', { id, version: 1, from: '2020-01-01', code })).toMatchObject({
    ...{ rule: 'area.code-unique', index: null },
  });
});

test('an area ends once nothing below it and no organisation is left from that day on', async () => {
  const district = await givenArea(service, { kind: 'URBAN_DISTRICT', parentId: places.city });
  const child = await ward({ parentId: district });
  const office = await givenOrganisation(service, { areaId: district });
  const end = () => attempt(service, 'endArea', { id: district, version: 1, validTo: '2025-07-01' });
  expect(await end()).toMatchObject({ rule: 'area.not-needed', index: null });
  await done(service, 'reviseArea', { id: child, version: 1, from: '2025-07-01', parentId: places.city });
  expect(await end()).toMatchObject({ rule: 'area.not-needed' });
  await done(service, 'endOrganisation', { id: office, version: 1, validTo: '2025-07-01' });
  expect(await end()).toMatchObject({ id: district, version: 2, asOf: '2025-06-30', validTo: '2025-07-01' });
});

test('a child that comes while its parent ends: whoever is second is refused', async () => {
  for (let round = 0; round < 5; round++) {
    const district = await givenArea(service, { kind: 'URBAN_DISTRICT', parentId: places.city });
    const outcomes = await Promise.all([
      attempt(service, 'endArea', { id: district, version: 1, validTo: '2025-07-01' }),
      attempt(service, 'registerArea', {
        code: freshCode(),
        name: 'Phường',
        kind: 'WARD',
        parentId: district,
        validFrom: '2010-01-01',
      }),
    ]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['Area', 'RuleViolated']);
  }
});
