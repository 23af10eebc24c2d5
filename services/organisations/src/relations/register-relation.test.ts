import { randomUUID } from 'node:crypto';
import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import type { TestService } from '@danvan/testing/test-service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anOrganisation, givenOrganisation, givenRelation } from '../../test/given.ts';
import { administrator, attempt, done, eventsOf, fields, startRegistry, stranger, written } from '../../test/registry.ts';

let service: TestService;
let top: string;
beforeAll(async () => {
  service = await startRegistry();
  top = await givenOrganisation(service);
});
afterAll(() => service.stop());

/** New organisations, in the order of the answer. */
async function several(count: number): Promise<string[]> {
  const organisations = Array.from({ length: count }, () => ({ ...anOrganisation, id: randomUUID() }));
  await done(service, 'registerOrganisations', { organisations });
  return organisations.map(({ id }) => id);
}

const under = (fromId: string, toId: string, own: object = {}) => ({
  fromId,
  toId,
  type: 'SUBORDINATE',
  validFrom: '2010-01-01',
  ...own,
});
const register = (relation: object) => attempt(service, 'registerRelation', relation);

const common = {
  service: () => service,
  type: 'Relation',
  fields: fields.Relation,
  table: 'relation',
  as: administrator,
  stranger,
};
const registered = { ...common, event: 'organisations.relation.registered', changes: false };
const tooShort = { validFrom: '2020-01-01', validTo: '2020-01-01' };

describeCommand({
  ...registered,
  mutation: 'registerRelation',
  input: async () => under(await givenOrganisation(service), top),
  otherwise: { type: 'LED_BY' },
  after: { version: 1, type: 'SUBORDINATE', validFrom: '2010-01-01', validTo: null },
  invalid: [['an end on the first day', tooShort, ['validTo']]],
  refused: [['a beginning before the organisations’ own', { validFrom: '2009-12-31' }, 'relation.organisation-throughout']],
});

describeBulk({
  ...registered,
  mutation: 'registerRelations',
  success: 'RelationsRegistered',
  field: 'relations',
  items: async (count) => (await several(count)).map((fromId) => under(fromId, top)),
  invalid: [tooShort, 'validTo'],
  refused: [{ toId: randomUUID() }, 'relation.organisation-known'],
});

describeCommand({
  ...common,
  mutation: 'endRelation',
  event: 'organisations.relation.ended',
  changes: true,
  input: async () => ({
    id: await givenRelation(service, [await givenOrganisation(service), top]),
    version: 1,
    validTo: '2025-07-01',
  }),
  otherwise: { validTo: '2025-06-01' },
  after: { version: 2, type: 'SUBORDINATE', validFrom: '2010-01-01', validTo: '2025-07-01' },
  invalid: [],
  refused: [['an end on the first day', { validTo: '2010-01-01' }, 'relation.later-change']],
});

test('a registered relation is answered, told of whole, and so is its end', async () => {
  const fromId = await givenOrganisation(service);
  const relation = await done(service, 'registerRelation', under(fromId, top));
  expect(relation).toMatchObject({ version: 1, type: 'SUBORDINATE', from: { id: fromId }, to: { id: top }, validTo: null });
  const state = { relationId: relation.id, fromId, toId: top, type: 'SUBORDINATE', validFrom: '2010-01-01' };
  expect(await done(service, 'endRelation', { id: relation.id, version: 1, validTo: '2025-07-01' })).toMatchObject({
    version: 2,
    validTo: '2025-07-01',
  });
  expect(await eventsOf(service, relation.id)).toMatchObject([
    { type: 'organisations.relation.registered', sequence: 1, data: { ...state, version: 1, validTo: null } },
    { type: 'organisations.relation.ended', sequence: 2, data: { ...state, version: 2, validTo: '2025-07-01' } },
  ]);
  expect(await attempt(service, 'endRelation', { id: relation.id, version: 2, validTo: '2026-01-01' })).toMatchObject({
    rule: 'relation.later-change',
  });
});

test('an organisation has one superior at a time, and another one after', async () => {
  const [from, first, second] = (await several(3)) as [string, string, string];
  await givenRelation(service, [from, first], { validTo: '2025-07-01' });
  expect(await register(under(from, second, { validFrom: '2025-06-30' }))).toMatchObject({
    rule: 'relation.one-superior',
    index: null,
  });
  expect(await register(under(from, second, { validFrom: '2025-07-01' }))).toMatchObject({ __typename: 'Relation' });
  expect(await register(under(from, second, { type: 'GUIDED_BY' }))).toMatchObject({ __typename: 'Relation' });
  expect(await register(under(from, second, { type: 'GUIDED_BY', validFrom: '2020-01-01' }))).toMatchObject({
    rule: 'relation.not-twice',
  });
});

test('no organisation is below itself on any day, over however many steps', async () => {
  const [a, b, c] = (await several(3)) as [string, string, string];
  await givenRelation(service, [a, b], { validTo: '2020-01-01' });
  await givenRelation(service, [b, c]);
  const before = await written(service);
  expect(await register(under(c, a))).toMatchObject({ rule: 'relation.no-circle', index: null });
  expect(await register(under(c, a, { validFrom: '2019-12-31', validTo: '2020-01-02' }))).toMatchObject({
    rule: 'relation.no-circle',
  });
  expect(await register(under(a, a))).toMatchObject({ rule: 'relation.two-organisations' });
  expect(await written(service)).toEqual(before);
  expect(await register(under(c, a, { validFrom: '2020-01-01' }))).toMatchObject({ __typename: 'Relation' });
  expect(await register(under(c, a, { type: 'LED_BY' }))).toMatchObject({ __typename: 'Relation' });
});

test('steps that never hold on one and the same day make no circle', async () => {
  const [a, b, c] = (await several(3)) as [string, string, string];
  await givenRelation(service, [a, b], { validTo: '2020-01-01' });
  await givenRelation(service, [b, c], { validFrom: '2020-01-01' });
  expect(await register(under(c, a))).toMatchObject({ __typename: 'Relation' });
});

test('a circle inside one list is refused and its index named', async () => {
  const [a, b, c, d] = (await several(4)) as [string, string, string, string];
  const before = await written(service);
  const relations = [under(d, a), under(a, b), under(b, c), under(c, a)];
  expect(await attempt(service, 'registerRelations', { relations })).toMatchObject({ rule: 'relation.no-circle', index: 1 });
  expect(await written(service)).toEqual(before);
});

test('two that would close a circle together at once: one is refused', async () => {
  for (let round = 0; round < 5; round++) {
    const [a, b] = (await several(2)) as [string, string];
    const both = await Promise.all([register(under(a, b)), register(under(b, a))]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Relation', 'RuleViolated']);
  }
});

test('both organisations are known and there as long as the relation holds', async () => {
  const gone = await givenOrganisation(service, { validTo: '2025-02-03' });
  const relations = (relation: object) =>
    attempt(service, 'registerRelations', {
      relations: [under(top, gone, { type: 'ADVISES', validTo: '2020-01-01' }), relation],
    });
  expect(await relations(under(gone, top))).toMatchObject({ rule: 'relation.organisation-throughout', index: 1 });
  expect(await relations(under(top, gone, { validFrom: '2009-01-01', validTo: '2010-01-01' }))).toMatchObject({
    rule: 'relation.organisation-throughout',
  });
  expect(await relations(under(randomUUID(), top))).toMatchObject({ rule: 'relation.organisation-known', index: 1 });
  expect(await relations(under(gone, top, { validTo: '2025-02-03' }))).toMatchObject({ __typename: 'RelationsRegistered' });
});
