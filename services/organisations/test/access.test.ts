import { randomUUID } from 'node:crypto';
import { type RoleName, roles } from '@danvan/local/roles';
import { readTypeDefs } from '@danvan/service/subgraph-sdl';
import type { TestService } from '@danvan/testing/test-service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Kind } from 'graphql';
import { organisations } from '../src/service.ts';
import { type GivenPlaces, givenOrganisation, givenPlaces } from './given.ts';
import { startRegistry } from './registry.ts';

const sdl = readTypeDefs(organisations.schema);
const mutations = sdl.definitions.flatMap((type) =>
  type.kind === Kind.OBJECT_TYPE_DEFINITION && type.name.value === 'Mutation'
    ? (type.fields ?? []).map(({ name }) => name.value)
    : [],
);

let service: TestService;
let places: GivenPlaces;
beforeAll(async () => {
  service = await startRegistry();
  places = await givenPlaces(service);
});
afterAll(() => service.stop());

test.each(mutations)('%s is for those who may write the directory', async (mutation) => {
  const query = `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename } }`;
  const input = inputFor(mutation);
  for (const role of Object.keys(roles) as RoleName[]) {
    const { errors } = await service.graphql(query, { input }, { as: role });
    const isRefused = errors?.[0]?.extensions.code === 'FORBIDDEN';
    expect([role, isRefused]).toEqual([role, !roles[role].scopes.some((scope) => scope === 'directory:write')]);
  }
  expect((await service.graphql(query, { input })).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

/** Well formed, but about nothing that exists. */
function inputFor(mutation: string): object {
  const requestId = randomUUID();
  const plural = /^register(.*s)$/.exec(mutation)?.[1];
  if (plural) return { requestId, [`${plural.charAt(0).toLowerCase()}${plural.slice(1)}`]: [] };
  const change = { requestId, id: randomUUID(), version: 1 };
  if (mutation.startsWith('end')) return { ...change, validTo: '2025-07-01' };
  if (mutation.startsWith('revise')) return { ...change, from: '2025-07-01' };
  const states: Record<string, object> = {
    registerArea: { code: 'x', name: 'x', kind: 'WARD' },
    registerOrganisation: { name: 'x', kind: 'ENTERPRISE', tier: 'CENTRAL', areaId: randomUUID() },
    registerRelation: { fromId: randomUUID(), toId: randomUUID(), type: 'SUBORDINATE' },
    registerPerson: { name: 'x' },
    registerPostHolding: { personId: randomUUID(), organisationId: randomUUID(), post: 'MEMBER' },
    registerOneStopPoint: { organisationId: randomUUID(), name: 'x' },
  };
  const start = mutation === 'registerPerson' ? {} : { validFrom: '2020-01-01' };
  const { item } = service.inputShape(mutation);
  const state = { ...start, ...states[mutation] };
  return { requestId, ...(item === undefined ? state : { [item]: state }) };
}

test('everybody reads everything, also as an entity', async () => {
  const organisation = await givenOrganisation(service, { areaId: places.ward });
  const representations = [
    { __typename: 'Area', id: places.ward },
    { __typename: 'Organisation', id: organisation },
  ];
  const { data, errors } = await service.graphql(
    `query ($area: UUID!, $organisation: UUID!, $representations: [_Any!]!) {
       area(id: $area) { name organisations { nodes { name } } } areas { nodes { name } } areaByCode(code: "x", level: COMMUNE) { id }
       organisation(id: $organisation) { name area { path { name } } } organisations { nodes { name } }
       _entities(representations: $representations) { ... on Area { name } ... on Organisation { name } } }`,
    { area: places.ward, organisation, representations },
  );
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ area: {}, organisation: {}, _entities: [{}, {}] });
});
