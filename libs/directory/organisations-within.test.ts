import { randomUUID } from 'node:crypto';
import { AreaRegistered, OrganisationRegistered, RelationEnded, RelationRegistered } from '@danvan/contracts/organisations';
import { Forbidden, RuleViolated, Unauthenticated, Unavailable, UnknownReference } from '@danvan/service';
import type { Actor } from '@danvan/service/identity';
import { eventually } from '@danvan/testing/eventually';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getOrganisationsWithinIn, getOrganisationWithinIn } from './organisations-within.ts';
import { changeBy, type DirectoryFixture, inTransaction, startDirectory } from './test/directory-fixture.ts';
import { anArea, anOrganisation, aRelation } from './test/samples.ts';

let directory: DirectoryFixture;
const [ward, city, district, committee, enterprise, neighbour] = Array.from({ length: 6 }, () => randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

/** City over district over the ward's committee; an enterprise below the committee; a neighbour that left the district in 2025. */
beforeAll(async () => {
  directory = await startDirectory();
  await directory.deliver(AreaRegistered, { areaId: ward, version: 1, ...anArea() });
  await register(city, { tier: 'PROVINCE' });
  await register(district, { tier: 'DISTRICT', validTo: '2030-01-01' });
  await register(committee, { areaId: ward, name: 'Đảng ủy phường Kim Liên' });
  await register(enterprise, { kind: 'ENTERPRISE' });
  await register(neighbour, {});
  for (const pair of [
    [district, city],
    [committee, district],
    [enterprise, committee],
  ] as [string, string][]) {
    await directory.deliver(RelationRegistered, aRelation(pair));
  }
  await directory.deliver(RelationEnded, {
    ...aRelation([neighbour, district], 'SUBORDINATE', '2025-07-01'),
    validTo: '2025-07-01',
  });
  await directory.deliver(RelationRegistered, aRelation([neighbour, district], 'GUIDED_BY'));
});
afterAll(() => directory.stop());

function register(organisationId: string, own: Parameters<typeof anOrganisation>[0]) {
  return directory.deliver(OrganisationRegistered, { organisationId, version: 1, ...anOrganisation(own) });
}

const officer = (organisationId?: string, ...scopes: string[]): Actor => ({
  ...{ sub: 'officer', scopes: new Set(scopes), synthetic: true },
  ...(organisationId === undefined ? {} : { organisationId }),
});

const within = (actor: Actor | undefined, id: string, on?: string) =>
  inTransaction(directory, (tx) => getOrganisationWithinIn(tx, actor, { id, ...(on && { on }) }));

test('an officer acts for the own organisation and everything below it, however deep', async () => {
  const expected = {
    ...{
      organisationId: committee,
      name: 'Đảng ủy phường Kim Liên',
      kind: 'PARTY_COMMITTEE',
      tier: 'GRASSROOTS',
      areaId: ward,
      areaLevel: 'COMMUNE',
    },
  };
  for (const above of [committee, district, city]) expect(await within(officer(above), committee)).toEqual(expected);
  expect(await within(officer(city), enterprise)).toMatchObject({ organisationId: enterprise, areaId: null, areaLevel: null });
});

test.each([
  ['above', () => within(officer(committee), district)],
  ['beside', () => within(officer(committee), neighbour)],
  ['below until yesterday, guided only today', () => within(officer(district), neighbour)],
  ['anywhere, for someone of no organisation', () => within(officer(), committee)],
])('acting for an organisation that stands %s is forbidden', async (_where, act) => {
  await expect(act()).rejects.toThrow(Forbidden);
});

test('the right is that of today, also for a record of a day when the organisation stood below', async () => {
  await expect(within(officer(district), neighbour, '2019-01-01')).rejects.toThrow(Forbidden);
});

test('an administrator of the platform acts for any, and nobody acts without a token', async () => {
  expect(await within(officer(undefined, 'platform:administer'), neighbour)).toMatchObject({ organisationId: neighbour });
  await expect(within(undefined, committee)).rejects.toThrow(Unauthenticated);
});

test('an organisation that did not exist on the day breaks a rule, and in bulk the index is named', async () => {
  const before = within(officer(city), committee, '1999-12-31');
  await expect(before).rejects.toMatchObject({ violation: { rule: 'organisation.existed' }, index: undefined });
  const asked = [{ id: committee }, { id: district, on: '2019-01-01' }, { id: district, on: '2030-01-01' }];
  const bulk = inTransaction(directory, (tx) => getOrganisationsWithinIn(tx, officer(city), asked));
  await expect(bulk).rejects.toThrow(RuleViolated);
  await expect(bulk).rejects.toMatchObject({ index: 2 });
});

test('500 take as few statements as one, in the order asked for', async () => {
  const ids = Array.from({ length: 500 }, (_, n) => ({ id: [committee, enterprise, district][n % 3] ?? '', on: '2019-10-01' }));
  const count = async (asked: typeof ids) => {
    const before = directory.database.statements();
    const found = await inTransaction(directory, (tx) => getOrganisationsWithinIn(tx, officer(city), asked));
    expect(found.map(({ organisationId }) => organisationId)).toEqual(asked.map(({ id }) => id));
    return directory.database.statements() - before;
  };
  expect(await count(ids)).toBeLessThanOrEqual(await count(ids.slice(0, 1)));
});

const administrator = officer(undefined, 'platform:administer');

test('one that is unknown, or whose area is, ends the transaction at once, and trying again makes sense', async () => {
  const [unknown, placeless] = [randomUUID(), randomUUID()];
  await register(placeless, { areaId: randomUUID() });
  for (const id of [unknown, placeless]) {
    const refused = await within(administrator, id).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnknownReference);
    expect(refused).toBeInstanceOf(Unavailable);
    expect(refused).toMatchObject({ retryable: true, references: [{ type: 'organisation', id }] });
  }
});

describe('a command that names an unknown organisation', () => {
  interface Acted {
    id: string;
    name: string;
  }
  const change = (id: string) => {
    const spec = { mutation: 'act', input: { requestId: randomUUID() }, reload: async () => [] };
    return changeBy(directory, administrator)<Acted, Acted>(spec, async (tx) => {
      const { name } = await getOrganisationWithinIn(tx, tx.actor, { id });
      return { id, name };
    });
  };

  test('waits without a transaction, and goes on when the organisation and its area are told of', async () => {
    const [late, area] = [randomUUID(), randomUUID()];
    const waiting = change(late);
    await eventually(() => expect(directory.database.references.waiting()).toBe(1));
    await register(late, { name: 'Đến sau', areaId: area });
    expect(directory.database.references.waiting()).toBe(1);
    await directory.deliver(AreaRegistered, { areaId: area, version: 1, ...anArea() });
    expect(await waiting).toMatchObject({ name: 'Đến sau' });
  });

  test('is told after two seconds that trying again makes sense', async () => {
    const began = performance.now();
    await expect(change(randomUUID())).rejects.toMatchObject({ code: 'UNAVAILABLE', retryable: true });
    expect(performance.now() - began).toBeGreaterThan(1_900);
  });
});
