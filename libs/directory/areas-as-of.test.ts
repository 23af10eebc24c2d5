import { randomUUID } from 'node:crypto';
import { AreaRegistered, AreaRevised, OrganisationRegistered } from '@danvan/contracts/organisations';
import { Unavailable } from '@danvan/service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { areaSubtreeIn, areInsideIn, getAreasIn } from './areas-as-of.ts';
import { organisationsAsOfIn } from './organisations-as-of.ts';
import { type DirectoryFixture, startDirectory } from './test/directory-fixture.ts';
import { anArea, anOrganisation } from './test/samples.ts';

let directory: DirectoryFixture;
const [city, district, ward, office] = Array.from({ length: 4 }, () => randomUUID()) as [string, string, string, string];

/** On 2025-07-01 the district ends and its ward comes straight under the city. */
beforeAll(async () => {
  directory = await startDirectory();
  const top = anArea({ name: 'Thành phố Hà Nội', kind: 'CITY', level: 'PROVINCE', code: '01' });
  await directory.deliver(AreaRegistered, { areaId: city, version: 1, ...top });
  const middle = anArea({
    name: 'Quận Đống Đa',
    kind: 'URBAN_DISTRICT',
    level: 'DISTRICT',
    code: '006',
    parentId: city,
    validTo: '2025-07-01',
  });
  await directory.deliver(AreaRegistered, { areaId: district, version: 1, ...middle });
  const versions = [
    anArea({ parentId: district, validTo: '2025-07-01' }),
    anArea({ parentId: city, validFrom: '2025-07-01', name: 'Phường Đống Đa' }),
  ];
  await directory.deliver(AreaRevised, { areaId: ward, version: 2, versions });
  await directory.deliver(OrganisationRegistered, {
    organisationId: office,
    version: 1,
    ...anOrganisation({ areaId: ward, validFrom: '2010-01-01' }),
  });
});
afterAll(() => directory.stop());

test('a subtree is that of the day', async () => {
  const subtree = async (on: string) => new Set(await areaSubtreeIn(directory.database, city, on));
  expect(await subtree('2025-06-30')).toEqual(new Set([city, district, ward]));
  expect(await subtree('2025-07-01')).toEqual(new Set([city, ward]));
  expect(await subtree('1999-12-31')).toEqual(new Set());
  expect(await areaSubtreeIn(directory.database, district, '2025-06-30')).toEqual([district, ward]);
  expect(await areaSubtreeIn(directory.database, district, '2025-07-01')).toEqual([]);
});

test('areas come as they were on the day, in the order asked for, each as often as asked', async () => {
  const found = await getAreasIn(directory.database, [ward, city, ward], '2025-07-01');
  expect(found).toMatchObject([{ areaId: ward, name: 'Phường Đống Đa', parentId: city }, { areaId: city }, { areaId: ward }]);
  const [before] = await getAreasIn(directory.database, [ward], '2025-06-30');
  expect(before).toEqual({
    areaId: ward,
    code: '00235',
    name: 'Phường Kim Liên',
    kind: 'WARD',
    level: 'COMMUNE',
    parentId: district,
  });
});

test('an area that was gone on the day breaks a rule by its index; one never heard of is unavailable for now', async () => {
  await expect(getAreasIn(directory.database, [city, district], '2025-07-01')).rejects.toMatchObject({
    violation: { rule: 'area.existed' },
    index: 1,
  });
  await expect(getAreasIn(directory.database, [city, randomUUID()], '2025-07-01')).rejects.toThrow(Unavailable);
});

test('organisations come each as of its own day, undefined where they did not exist', async () => {
  const pairs = ['2009-12-31', '2010-01-01', '2026-01-01'].map((on) => ({ id: office, on }));
  expect(await organisationsAsOfIn(directory.database, [...pairs, { id: randomUUID(), on: '2020-01-01' }])).toEqual([
    undefined,
    ...[1, 2].map(() => ({
      organisationId: office,
      name: 'Đảng ủy phường',
      kind: 'PARTY_COMMITTEE',
      tier: 'GRASSROOTS',
      areaId: ward,
      areaLevel: 'COMMUNE',
    })),
    undefined,
  ]);
});

test('whether an area lies inside another one is asked of a day', async () => {
  const asked = [
    { id: ward, within: ward, on: '2024-01-01' },
    { id: ward, within: district, on: '2024-01-01' },
    { id: ward, within: city, on: '2024-01-01' },
    { id: ward, within: district, on: '2025-07-01' },
    { id: ward, within: city, on: '2025-07-01' },
    { id: district, within: ward, on: '2024-01-01' },
  ];
  expect(await areInsideIn(directory.database, asked)).toEqual([true, true, true, false, true, false]);
  expect(await areInsideIn(directory.database, [])).toEqual([]);
});
