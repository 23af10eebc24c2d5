import { randomUUID } from 'node:crypto';
import { type RoleName, roles } from '@danvan/local/roles';
import { sendCommand } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenHousehold, householdOf, nearPoor, startWorld, type World } from './welfare.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const seen = { id: randomUUID(), version: 1 };
const reasoned = { ...seen, reason: 'Thử quyền' };
/** A well-formed input of each mutation; all ask for household:write. */
const mutations: Record<string, () => object> = {
  registerHousehold: () => householdOf(world),
  registerHouseholds: () => ({ households: [householdOf(world)] }),
  assessHousehold: () => ({ ...seen, ...nearPoor }),
  assessHouseholds: () => ({ households: [{ ...seen, ...nearPoor }] }),
  correctHousehold: () => ({ ...reasoned, registeredOn: '2023-01-01' }),
  correctAssessment: () => ({ ...reasoned, assessmentId: randomUUID(), status: 'POOR' }),
  cancelAssessment: () => ({ ...reasoned, assessmentId: randomUUID() }),
  cancelHousehold: () => reasoned,
};
const everyRole = Object.keys(roles) as RoleName[];
const has = (role: RoleName, scope: string) => (roles[role].scopes as readonly string[]).includes(scope);

test('the table covers every mutation', async () => {
  const { data } = await world.service.graphql<{ __schema: { mutationType: { fields: { name: string }[] } } }>(
    '{ __schema { mutationType { fields { name } } } }',
  );
  expect(data?.__schema.mutationType.fields.map(({ name }) => name).sort()).toEqual(Object.keys(mutations).sort());
});

test.each(Object.entries(mutations))('%s is open to whoever may write households alone', async (mutation, input) => {
  for (const role of everyRole) {
    const command = { mutation, input: input(), success: '... on UserError { message }' };
    const { errors } = await sendCommand(world.service, command, { as: role });
    const needsScope = errors?.some(({ message }) => message.startsWith('Needs scope')) ?? false;
    expect([role, needsScope]).toEqual([role, !has(role, 'household:write')]);
  }
});

test('households are read by whoever may read them alone: by id, in lists and as entities', async () => {
  const { id } = await givenHousehold(world);
  const query = `query ($id: UUID!, $them: [_Any!]!) {
    household(id: $id) { id } households { nodes { id } } _entities(representations: $them) { ... on Household { id code } } }`;
  for (const role of [undefined, ...everyRole]) {
    const { data, errors } = await world.service.graphql(
      query,
      { id, them: [{ __typename: 'Household', id }] },
      role && { as: role },
    );
    const mayRead = role !== undefined && has(role, 'household:read');
    expect([role, errors?.length ?? 0]).toEqual([role, mayRead ? 0 : 3]);
    if (!mayRead) expect(data).toEqual({ household: null, households: null, _entities: [null] });
  }
});

test('poverty standards are public, and those of a day can be asked for', async () => {
  const { data } = await world.service.graphql<Record<string, { code: string }[]>>(
    '{ all: povertyStandards { code } then: povertyStandards(asOf: "2021-06-30") { code legalBasis validFrom validTo } }',
  );
  expect(data?.['all']?.map(({ code }) => code)).toEqual(['VN-2016', 'VN-2022', 'QN-2023', 'VN-2027']);
  expect(data?.['then']).toEqual([
    {
      code: 'VN-2016',
      legalBasis: 'Quyết định 59/2015/QĐ-TTg; Nghị định 07/2021/NĐ-CP, Điều 2',
      validFrom: '2016-01-01',
      validTo: '2022-01-01',
    },
  ]);
});
