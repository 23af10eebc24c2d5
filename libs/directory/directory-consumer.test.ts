import { randomUUID } from 'node:crypto';
import {
  AreaRegistered,
  AreaRevised,
  OrganisationRegistered,
  OrganisationRevised,
  RelationEnded,
  RelationRegistered,
} from '@danvan/contracts/organisations';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type DirectoryFixture, startDirectory } from './test/directory-fixture.ts';
import { anArea, anOrganisation, aRelation } from './test/samples.ts';

let directory: DirectoryFixture;
beforeAll(async () => {
  directory = await startDirectory();
});
beforeEach(() => directory.clear());
afterAll(() => directory.stop());

const [areaId, organisationId, aboveId] = [randomUUID(), randomUUID(), randomUUID()];
const relation = aRelation([organisationId, aboveId]);
const renamed = [anArea({ validTo: '2025-07-01' }), anArea({ name: 'Phường Đống Đa', validFrom: '2025-07-01' })];
const moved = [anOrganisation({ areaId, validTo: '2025-07-01' }), anOrganisation({ validFrom: '2025-07-01' })];

const story: (() => Promise<unknown>)[] = [
  () => directory.deliver(AreaRegistered, { areaId, version: 1, ...anArea() }),
  () => directory.deliver(AreaRevised, { areaId, version: 2, versions: renamed }),
  () => directory.deliver(OrganisationRegistered, { organisationId, version: 1, ...anOrganisation({ areaId }) }),
  () => directory.deliver(OrganisationRegistered, { organisationId: aboveId, version: 1, ...anOrganisation() }),
  () => directory.deliver(OrganisationRevised, { organisationId, version: 2, versions: moved }),
  () => directory.deliver(RelationRegistered, relation),
  () => directory.deliver(RelationEnded, { ...relation, version: 2, validTo: '2025-07-01' }),
];

async function told(order: readonly number[]): Promise<Record<string, unknown>[]> {
  await directory.clear();
  for (const step of order) await story[step]?.();
  return directory.rows();
}

test('areas, organisations and relations are kept as their dated versions', async () => {
  const rows = await told([0, 1, 2, 3, 4, 5, 6]);
  expect(rows).toHaveLength(6);
  expect(await directory.database.query('SELECT name, valid_from, valid_to FROM directory_area ORDER BY valid_from')).toEqual([
    { name: 'Phường Kim Liên', valid_from: '2000-01-01', valid_to: '2025-07-01' },
    { name: 'Phường Đống Đa', valid_from: '2025-07-01', valid_to: null },
  ]);
  expect(
    await directory.database.query('SELECT area_id, valid_to FROM directory_organisation WHERE version = 2 ORDER BY valid_from'),
  ).toEqual([
    { area_id: areaId, valid_to: '2025-07-01' },
    { area_id: null, valid_to: null },
  ]);
  expect(await directory.database.query('SELECT version, valid_to FROM directory_relation')).toEqual([
    { version: 2, valid_to: '2025-07-01' },
  ]);
});

test.each([[[6, 5, 4, 3, 2, 1, 0]], [[5, 3, 6, 4, 1, 0, 2]], [[0, 1, 0, 2, 4, 2, 3, 5, 6, 5]]])(
  'in the order %j the directory ends the same',
  async (order) => {
    const expected = await told([0, 1, 2, 3, 4, 5, 6]);
    expect(await told(order)).toEqual(expected);
  },
);

test('an event delivered twice is kept once', async () => {
  const envelope = await directory.deliver(AreaRegistered, { areaId, version: 1, ...anArea() });
  const once = await directory.rows();
  await directory.deliver(AreaRegistered, { areaId, version: 1, ...anArea() }, envelope);
  expect(once).toHaveLength(1);
  expect(await directory.rows()).toEqual(once);
});
