import { randomUUID } from 'node:crypto';
import { describeBulk } from '@danvan/testing/bulk.suite';
import { describeCommand } from '@danvan/testing/command.suite';
import type { TestService } from '@danvan/testing/test-service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenOrganisation } from '../../test/given.ts';
import { administrator, attempt, done, eventsOf, fields, startRegistry, stranger, written } from '../../test/registry.ts';

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
const hold = (own: object = {}) => attempt(service, 'registerPostHolding', member(own));

const common = { service: () => service, as: administrator, stranger };
const holding = { ...common, type: 'PostHolding', fields: fields.PostHolding, table: 'post_holding' };
const tooShort = { validFrom: '2020-01-01', validTo: '2020-01-01' };

describeCommand({
  ...common,
  mutation: 'registerPerson',
  type: 'Person',
  fields: fields.Person,
  table: 'person',
  event: 'organisations.person.registered',
  changes: false,
  input: async () => ({ name }),
  otherwise: { name: 'Lê Thị Mẫu' },
  after: { version: 1, name },
  invalid: [['a name of nothing', { name: ' ' }, ['name']]],
  refused: [],
});

describeCommand({
  ...holding,
  mutation: 'registerPostHolding',
  event: 'organisations.post-holding.registered',
  changes: false,
  input: async () => member({ personId: await givenPerson() }),
  otherwise: { post: 'DEPUTY_SECRETARY' },
  after: { version: 1, post: 'MEMBER', validFrom: '2020-01-01', validTo: null },
  invalid: [['an end on the first day', tooShort, ['validTo']]],
  refused: [['a beginning before the organisation’s own', { validFrom: '2009-12-31' }, 'post-holding.organisation-throughout']],
});

describeBulk({
  ...holding,
  mutation: 'registerPostHoldings',
  success: 'PostHoldingsRegistered',
  field: 'postHoldings',
  event: 'organisations.post-holding.registered',
  changes: false,
  items: async (count) => {
    const personId = await givenPerson();
    const year = (n: number) => `${2011 + n}-01-01`;
    return Array.from({ length: count }, (_, n) => member({ personId, validFrom: year(n), validTo: year(n + 1) }));
  },
  invalid: [tooShort, 'validTo'],
  refused: [{ organisationId: randomUUID() }, 'post-holding.organisation-known'],
});

describeCommand({
  ...holding,
  mutation: 'endPostHolding',
  event: 'organisations.post-holding.ended',
  changes: true,
  input: async () => ({
    id: (await done(service, 'registerPostHolding', member({ personId: await givenPerson() }))).id,
    version: 1,
    validTo: '2025-07-01',
  }),
  otherwise: { validTo: '2025-06-01' },
  after: { version: 2, post: 'MEMBER', validFrom: '2020-01-01', validTo: '2025-07-01' },
  invalid: [],
  refused: [['an end on the first day', { validTo: '2020-01-01' }, 'post-holding.later-change']],
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
    attempt(service, 'registerPostHoldings', { postHoldings: [member({ post: 'SECRETARY' }), wrong] });
  expect(await all(member({ personId: randomUUID() }))).toMatchObject({ rule: 'post-holding.person-known', index: 1 });
  expect(await all(member({ organisationId: randomUUID() }))).toMatchObject({
    rule: 'post-holding.organisation-known',
    index: 1,
  });
  expect(await all(member({ organisationId: gone }))).toMatchObject({ rule: 'post-holding.organisation-throughout', index: 1 });
  expect(await written(service)).toEqual(before);
});
