import { randomUUID } from 'node:crypto';
import type { RoleName } from '@danvan/local/roles';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const writers: Record<string, readonly RoleName[]> = {
  Dialogue: ['handler', 'head_of_unit', 'administrator'],
  Supervision: ['head_of_unit', 'union_officer', 'advisory_board', 'administrator'],
  Criticism: ['union_officer', 'administrator'],
  Survey: ['head_of_unit', 'advisory_board', 'administrator'],
  ReceptionSchedule: ['reception_clerk', 'head_of_unit', 'administrator'],
  Reception: ['reception_clerk', 'head_of_unit', 'administrator'],
  Posting: ['handler', 'head_of_unit', 'administrator'],
  PeoplesConference: ['handler', 'head_of_unit', 'administrator'],
  FrontWorkingSession: ['handler', 'head_of_unit', 'administrator'],
};
const everyRole: readonly RoleName[] = [
  'mobilisation_team_member',
  'reception_clerk',
  'handler',
  'head_of_unit',
  'union_officer',
  'advisory_board',
  'attestor',
  'administrator',
];

test.each(Object.entries(writers))('%ss are cancelled by those roles alone whose work it is', async (type, mayWrite) => {
  const query = `mutation ($input: Cancel${type}Input!) { cancel${type}(input: $input) { __typename } }`;
  const input = { requestId: randomUUID(), id: randomUUID(), version: 1, reason: 'Thử quyền' };
  for (const role of everyRole) {
    const { errors } = await world.service.graphql(query, { input }, { as: role });
    expect([role, errors?.[0]?.extensions.code]).toEqual([role, mayWrite.includes(role) ? 'NOT_FOUND' : 'FORBIDDEN']);
  }
  const nobody = await world.service.graphql(query, { input });
  expect(nobody.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});
