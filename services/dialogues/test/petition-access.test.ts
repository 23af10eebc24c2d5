import { randomUUID } from 'node:crypto';
import { type RoleName, roles } from '@danvan/local/roles';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const submit: readonly RoleName[] = ['reception_clerk', 'administrator', 'loader'];
const handle: readonly RoleName[] = ['handler', 'head_of_unit', 'administrator', 'loader'];
const assign: readonly RoleName[] = ['head_of_unit', 'administrator', 'loader'];

const own: Record<string, object> = {
  Confirm: { senderName: 'A' },
  Assign: { handlers: ['a'] },
  Forward: { forwardedToId: randomUUID() },
  Return: { returnReason: 'INCOMPLETE' },
  File: { filingReason: 'UNREADABLE' },
  Answer: { answer: 'A' },
  Suspend: { suspensionReason: 'OBSTACLE' },
  Terminate: { terminationReason: 'COMPLAINANT_DIED' },
  Decide: { answer: 'A', outcome: 'RIGHT' },
};
const who: [string, readonly RoleName[]][] = [
  ['Confirm', submit],
  ['Assign', assign],
  ['Withdraw', [...submit, ...handle]],
  ...['Accept', 'Guide', 'Forward', 'Return', 'File', 'Answer', 'Decide', 'Suspend', 'Resume', 'Terminate', 'Close'].map(
    (verb): [string, readonly RoleName[]] => [verb, handle],
  ),
];

test.each(who)('%s: by those roles alone whose work it is', async (verb, may) => {
  const query = `mutation ($input: ${verb}PetitionInput!) { ${verb.toLowerCase()}Petition(input: $input) { __typename } }`;
  const input = { requestId: randomUUID(), id: randomUUID(), version: 1, ...own[verb] };
  for (const role of Object.keys(roles) as RoleName[]) {
    const { errors } = await world.service.graphql(query, { input }, { as: role });
    expect([role, errors?.[0]?.extensions.code]).toEqual([role, may.includes(role) ? 'NOT_FOUND' : 'FORBIDDEN']);
  }
  const nobody = await world.service.graphql(query, { input });
  expect(nobody.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});
