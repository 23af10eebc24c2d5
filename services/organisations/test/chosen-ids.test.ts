import { randomUUID } from 'node:crypto';
import type { TestService } from '@danvan/testing/test-service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anOrganisation, freshCode, type GivenPlaces, givenOrganisation, givenPlaces } from './given.ts';
import { attempt, done, startRegistry, written } from './registry.ts';

let service: TestService;
let places: GivenPlaces;
let top: string;
beforeAll(async () => {
  service = await startRegistry();
  places = await givenPlaces(service);
  top = await givenOrganisation(service);
});
afterAll(() => service.stop());

type Item = Record<string, unknown> & { id: string };
const times = (count: number, item: (n: number) => object): Item[] =>
  Array.from({ length: count }, (_, n) => ({ id: randomUUID(), ...item(n) }));
const dayAfter = (days: number) => new Date(Date.parse('1990-01-01') + 86_400_000 * days).toISOString().slice(0, 10);

const ward = () => ({
  code: freshCode(),
  name: 'Phường Kim Liên',
  kind: 'WARD',
  parentId: places.district,
  validFrom: '2010-01-01',
});
const ofTheWard = () => ({ ...anOrganisation, areaId: places.ward });
/** Each a day apart, of a person of their own. */
async function holdings(count: number): Promise<Item[]> {
  const { id: personId } = await done(service, 'registerPerson', { name: 'Trần Văn Mẫu' });
  const held = { personId, organisationId: top, post: 'MEMBER' };
  return times(count, (n) => ({ ...held, validFrom: dayAfter(8000 + 2 * n), validTo: dayAfter(8001 + 2 * n) }));
}

/** So many items that can be registered together, each with an id of its own. */
const bulks: [mutation: string, field: string, items: (count: number) => Promise<Item[]>][] = [
  ['registerAreas', 'areas', async (count) => times(count, ward)],
  ['registerOrganisations', 'organisations', async (count) => times(count, ofTheWard)],
  [
    'registerRelations',
    'relations',
    async (count) => {
      const organisations = times(count, ofTheWard);
      await done(service, 'registerOrganisations', { organisations });
      return times(count, (n) => ({ fromId: organisations[n]?.id, toId: top, type: 'SUBORDINATE', validFrom: '2010-01-01' }));
    },
  ],
  ['registerPostHoldings', 'postHoldings', holdings],
  [
    'registerOneStopPoints',
    'oneStopPoints',
    async (count) => times(count, () => ({ organisationId: top, name: 'Bộ phận một cửa', validFrom: '2015-01-01' })),
  ],
];

test.each(bulks)('%s takes 500 and answers in their order, with a handful of statements', async (mutation, field, items) => {
  const many = await items(500);
  let records: Record<string, unknown>[] | undefined;
  const statements = await service.countStatements(async () => {
    ({ records } = await done(service, mutation, { [field]: many }));
  });
  expect(statements).toBeLessThanOrEqual(12);
  expect(records?.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
});

test.each(bulks)('%s names the index of an id that is taken, in the list or before, and writes nothing', async (...bulk) => {
  const [mutation, field, items] = bulk;
  const [first, second, third] = (await items(3)) as [Item, Item, Item];
  const before = await written(service);
  expect(await attempt(service, mutation, { [field]: [first, second, { ...third, id: first.id }] })).toMatchObject({
    rule: expect.stringMatching(/\.new-id$/),
    index: 2,
  });
  expect(await written(service)).toEqual(before);
  await done(service, mutation, { [field]: [first] });
  const taken = await attempt(service, mutation, { [field]: [second, { ...third, id: first.id }] });
  expect(taken).toMatchObject({ rule: expect.stringMatching(/\.new-id$/), index: 1, details: [{ name: 'id', value: first.id }] });
});

test('a person is registered under an id that the loader chose, and nobody else under the same', async () => {
  const id = randomUUID();
  expect(await done(service, 'registerPerson', { id, name: 'Trần Văn Mẫu' })).toMatchObject({ id, version: 1 });
  const before = await written(service);
  expect(await attempt(service, 'registerPerson', { id, name: 'Lê Thị Mẫu' })).toMatchObject({
    rule: 'person.new-id',
    index: null,
  });
  expect(await written(service)).toEqual(before);
});
