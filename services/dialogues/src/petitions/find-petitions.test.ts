import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenOnline, givenPetition, petitionAt, petitionOfficer } from '../../test/petitions.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

async function idsOf(filter: object, own: { organisationId?: string; as?: ReturnType<typeof petitionOfficer> } = {}) {
  const { organisationId = world.wardCommittee, as = petitionOfficer(world.wardCommittee) } = own;
  const { data, errors } = await world.service.graphql<{ petitions: { nodes: { id: string }[] } | null }>(
    'query ($of: UUID!, $filter: PetitionFilter) { petitions(organisationId: $of, filter: $filter, first: 200) { nodes { id } } }',
    { of: organisationId, filter },
    { as },
  );
  return errors?.[0]?.extensions.code ?? data?.petitions?.nodes.map(({ id }) => id);
}

test('they are found by kind, status, handler, code and time', async () => {
  const draft = await givenOnline(world);
  const feedback = await givenPetition(world, { kind: 'FEEDBACK' });
  const mine = await petitionAt(world, 'ASSIGNED');
  const late = await givenPetition(world, { receivedOn: '2026-09-01' });
  expect(await idsOf({})).toEqual([draft.id, mine.id, feedback.id, late.id]);
  expect(await idsOf({ kind: 'FEEDBACK' })).toEqual([feedback.id]);
  expect(await idsOf({ status: 'DRAFT' })).toEqual([draft.id]);
  expect(await idsOf({ assignedToMe: true })).toEqual([mine.id]);
  expect(await idsOf({ trackingCode: draft.trackingCode.toLowerCase() })).toEqual([draft.id]);
  expect(await idsOf({ overdue: true })).toEqual([late.id]);
});

test('only whoever acts in the organisation, or above it, sees them', async () => {
  const { id } = await givenPetition(world);
  expect(await idsOf({}, { as: petitionOfficer(world.neighbour) })).toBe('FORBIDDEN');
  expect(await idsOf({}, { as: petitionOfficer(world.cityCommittee) })).toContain(id);
  for (const query of [
    `{ petition(id: "${id}") { id } }`,
    `{ _entities(representations: [{ __typename: "Petition", id: "${id}" }]) { ... on Petition { id } } }`,
  ]) {
    const { errors } = await world.service.graphql(query, {}, { as: petitionOfficer(world.neighbour) });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const mine = await world.service.graphql(query, {}, { as: petitionOfficer(world.wardCommittee) });
    expect(JSON.stringify(mine.data)).toContain(id);
  }
});

test('due day, rule and article belong together', async () => {
  const { id } = await givenPetition(world);
  const { data } = await world.service.graphql(
    `{ petition(id: "${id}") { dueAt dueRule dueArticle isDueProvisional isOverdue organisation { id } area { id } tier } }`,
    {},
    { as: petitionOfficer(world.wardCommittee) },
  );
  expect(data?.['petition']).toEqual({
    dueAt: '2026-11-26T16:59:59.000Z',
    dueRule: 'complaint.acceptance.2012-07-01',
    dueArticle: 'Luật 02/2011/QH13, Điều 27, 36',
    isDueProvisional: false,
    isOverdue: false,
    organisation: { id: world.wardCommittee },
    area: { id: world.ward },
    tier: 'GRASSROOTS',
  });
});

test('organisations show theirs to whoever acts in them, for two statements whether there are 2 or 3', async () => {
  const { id } = await givenPetition(world, { receivedOn: null });
  const read = (ids: readonly string[]) => () =>
    world.service.graphql<{ _entities: { id: string; petitions: { nodes: { id: string }[] } | null }[] }>(
      'query ($them: [_Any!]!) { _entities(representations: $them) { ... on Organisation { id petitions(first: 1) { nodes { id } } } } }',
      { them: ids.map((one) => ({ __typename: 'Organisation', id: one })) },
      { as: petitionOfficer(world.cityCommittee) },
    );
  const { data, errors } = await read([world.wardCommittee, world.neighbour, world.cityCommittee])();
  expect(data?._entities.map(({ petitions }) => petitions)).toEqual([{ nodes: [{ id }] }, null, { nodes: [] }]);
  expect(errors).toMatchObject([{ path: ['_entities', 1, 'petitions'], extensions: { code: 'FORBIDDEN' } }]);
  const everyone = [world.wardCommittee, world.neighbour, world.cityCommittee];
  expect(await world.service.countStatements(read(everyone))).toBeLessThanOrEqual(2);
});

test('an area shows the petitions of those of its organisations in which the caller acts', async () => {
  const mine = await givenPetition(world, { receivedOn: null });
  await outcomeElsewhere();
  const read = (officer: string) =>
    world.service.graphql<{ _entities: { petitions: { totalCount: number; nodes: { id: string }[] } | null }[] }>(
      'query ($them: [_Any!]!) { _entities(representations: $them) { ... on Area { petitions(first: 1) { totalCount nodes { id } } } } }',
      { them: [world.ward, world.city].map((id) => ({ __typename: 'Area', id })) },
      { as: petitionOfficer(officer) },
    );
  const [ofWard, ofCity] = (await read(world.cityCommittee)).data?._entities ?? [];
  expect([ofWard?.petitions?.nodes, ofCity?.petitions?.totalCount]).toEqual([[{ id: mine.id }], 0]);
  const [closed] = (await read(world.neighbour)).data?._entities ?? [];
  expect(closed?.petitions).toEqual({ totalCount: 0, nodes: [] });
  expect(await world.service.countStatements(() => read(world.cityCommittee))).toBeLessThanOrEqual(4);
  const nobody = await world.service.graphql(
    'query ($them: [_Any!]!) { _entities(representations: $them) { ... on Area { petitions { totalCount } } } }',
    { them: [{ __typename: 'Area', id: world.ward }] },
  );
  expect(nobody.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

test('one petition elsewhere does not close the others of the same request', async () => {
  const mine = await givenPetition(world);
  const theirs = await outcomeElsewhere();
  const { data, errors } = await world.service.graphql<Record<string, { id: string } | null>>(
    `{ a: petition(id: "${mine.id}") { id } b: petition(id: "${theirs}") { id } c: petition(id: "${randomUUID()}") { id } }`,
    {},
    { as: petitionOfficer(world.wardCommittee) },
  );
  expect(data).toEqual({ a: { id: mine.id }, b: null, c: null });
  expect(errors).toMatchObject([{ path: ['b'], extensions: { code: 'FORBIDDEN' } }]);
});

async function outcomeElsewhere(): Promise<string> {
  const { id } = await givenOnline(world, { organisationId: world.neighbour });
  return id;
}
