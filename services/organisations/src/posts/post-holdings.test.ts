import { randomUUID } from 'node:crypto';
import type { TestService } from '@danvan/testing/test-service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeBulk, describeChange, describeCommand } from '../../test/command.contract.ts';
import { givenOrganisation } from '../../test/given.ts';
import { done, eventsOf, outcomeOf, startRegistry, written } from '../../test/registry.ts';

let service: TestService;
let committee: string;
let person: string;
beforeAll(async () => {
  service = await startRegistry();
  committee = await givenOrganisation(service);
  person = await givenPerson();
});
afterAll(() => service.stop());

const name = 'Trần Văn Mẫu';
const givenPerson = async () => (await done(service, 'registerPerson', { name })).id;
const member = (own: object = {}) => ({
  personId: person,
  organisationId: committee,
  post: 'MEMBER',
  validFrom: '2020-01-01',
  ...own,
});
const hold = (own: object = {}) => outcomeOf(service, 'registerPostHolding', member(own));

describeCommand({
  service: () => service,
  mutation: 'registerPerson',
  input: async () => ({ name }),
  other: { name: 'Lê Thị Mẫu' },
  event: 'organisations.person.registered',
});

describeCommand({
  service: () => service,
  mutation: 'registerPostHolding',
  input: async () => member({ personId: await givenPerson() }),
  other: { post: 'DEPUTY_SECRETARY' },
  event: 'organisations.post-holding.registered',
});

describeBulk({
  service: () => service,
  mutation: 'registerPostHoldings',
  field: 'postHoldings',
  items: async (count) => {
    const personId = await givenPerson();
    return Array.from({ length: count }, (_, i) => ({
      ...member({ personId, validFrom: dayAfter('1990-01-01', 2 * i + 8000), validTo: dayAfter('1990-01-01', 2 * i + 8001) }),
      id: randomUUID(),
    }));
  },
});

const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + 86_400_000 * days).toISOString().slice(0, 10);

describeChange({
  service: () => service,
  mutation: 'endPostHolding',
  input: async () => ({
    id: (await done(service, 'registerPostHolding', member({ personId: await givenPerson() }))).id,
    version: 1,
    validTo: '2025-07-01',
  }),
  other: { validTo: '2025-06-01' },
  event: 'organisations.post-holding.ended',
});

test('one person holds two posts at once; everybody reads who held which on a day', async () => {
  const organisation = await givenOrganisation(service);
  const [first, second] = [await givenPerson(), await givenPerson()];
  const at = { organisationId: organisation };
  await done(service, 'registerPostHolding', member({ ...at, personId: first, post: 'HEAD_OF_UNIT', validTo: '2024-03-01' }));
  await done(service, 'registerPostHolding', member({ ...at, personId: second, post: 'HEAD_OF_UNIT', validFrom: '2024-03-01' }));
  await done(service, 'registerPostHolding', member({ personId: second }));
  const { data, errors } = await service.graphql(
    `query ($organisation: UUID!, $person: UUID!) {
       organisation(id: $organisation) {
         before: posts(on: "2024-02-29", post: HEAD_OF_UNIT) { person { id name } }
         since: posts(on: "2024-03-01", post: HEAD_OF_UNIT) { person { id } validTo }
         others: posts(post: MEMBER) { id } }
       person(id: $person) { posts(on: "2025-01-01") { post organisation { id } } earlier: posts(on: "2021-01-01") { post } } }`,
    { organisation, person: second },
  );
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    organisation: {
      before: [{ person: { id: first, name } }],
      since: [{ person: { id: second }, validTo: null }],
      others: [],
    },
  });
  expect((data as { person: object }).person).toEqual({
    posts: [
      { post: 'MEMBER', organisation: { id: committee } },
      { post: 'HEAD_OF_UNIT', organisation: { id: organisation } },
    ],
    earlier: [{ post: 'MEMBER' }],
  });
});

test('a name is in no event and no audit row', async () => {
  const personId = await givenPerson();
  const holding = await hold({ personId });
  const events = [...(await eventsOf(service, personId)), ...(await eventsOf(service, holding.id))];
  expect(events).toMatchObject([{ data: { personId, version: 1 } }, { data: { personId, post: 'MEMBER', validTo: null } }]);
  const audit = await service.query('SELECT before, after FROM change_record');
  expect(JSON.stringify([events, audit])).not.toContain(name);
});

test('a post that heads an organisation has one holder a day; the same post is not held twice by one person', async () => {
  const organisationId = await givenOrganisation(service);
  const [first, second] = [await givenPerson(), await givenPerson()];
  const both = await Promise.all(
    [first, second].map((personId) => hold({ personId, organisationId, post: 'SECRETARY', validTo: '2025-07-01' })),
  );
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['PostHolding', 'RuleViolated']);
  expect(both).toContainEqual(expect.objectContaining({ rule: 'post-holding.free', index: null }));
  expect(await hold({ personId: second, organisationId, post: 'SECRETARY', validFrom: '2025-07-01' })).toMatchObject({
    __typename: 'PostHolding',
  });
  expect(await hold({ personId: first, organisationId })).toMatchObject({ __typename: 'PostHolding' });
  expect(await hold({ personId: second, organisationId })).toMatchObject({ __typename: 'PostHolding' });
  expect(await hold({ personId: second, organisationId, validFrom: '2021-01-01' })).toMatchObject({ rule: 'post-holding.free' });
});

test('person and organisation are known, and the organisation is there all the time', async () => {
  const gone = await givenOrganisation(service, { validTo: '2025-07-01' });
  const before = await written(service);
  const all = (wrong: object) =>
    outcomeOf(service, 'registerPostHoldings', { postHoldings: [member({ post: 'SECRETARY' }), wrong] });
  expect(await all(member({ personId: randomUUID() }))).toMatchObject({ rule: 'post-holding.person-known', index: 1 });
  expect(await all(member({ organisationId: randomUUID() }))).toMatchObject({
    rule: 'post-holding.organisation-known',
    index: 1,
  });
  expect(await all(member({ organisationId: gone }))).toMatchObject({ rule: 'post-holding.organisation-throughout', index: 1 });
  expect(await written(service)).toEqual(before);
});
