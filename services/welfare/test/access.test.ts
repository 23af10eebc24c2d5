import { randomUUID } from 'node:crypto';
import { type RoleName, roles } from '@danvan/local/roles';
import { sendCommand } from '@danvan/testing/send-command';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { approval, budgetOf, caseOf, givenCase, pay, paymentOf } from './housing.ts';
import { childOf, givenPledge, pledgeOf } from './sponsorship.ts';
import { givenHousehold, householdOf, nearPoor, startWorld, type World } from './welfare.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

const seen = { id: randomUUID(), version: 1 };
const reasoned = { ...seen, reason: 'Thử quyền' };
const held = '00000000-0000-7000-8000-000000000000';
/** A well-formed input of each mutation, under the scope that it asks for. */
const byScope: Record<string, Record<string, () => object>> = {
  'household:write': {
    registerHousehold: () => householdOf(world),
    registerHouseholds: () => ({ households: [householdOf(world)] }),
    assessHousehold: () => ({ ...seen, ...nearPoor }),
    assessHouseholds: () => ({ households: [{ ...seen, ...nearPoor }] }),
    correctHousehold: () => ({ ...reasoned, registeredOn: '2023-01-01' }),
    correctAssessment: () => ({ ...reasoned, assessmentId: randomUUID(), status: 'POOR' }),
    cancelAssessment: () => ({ ...reasoned, assessmentId: randomUUID() }),
    cancelHousehold: () => reasoned,
  },
  'welfare:verify': {
    openHousingCase: () => caseOf(world, held),
    openHousingCases: () => ({ housingCases: [caseOf(world, held)] }),
    verifyHousingCase: () => ({ ...seen, verifiedOn: '2026-02-10' }),
    verifyHousingCases: () => ({ housingCases: [{ ...seen, verifiedOn: '2026-02-10' }] }),
    completeHousingCase: () => ({ ...seen, completedOn: '2026-06-01' }),
    completeHousingCases: () => ({ housingCases: [{ ...seen, completedOn: '2026-06-01' }] }),
  },
  'welfare:approve': {
    openHousingBudget: () => budgetOf(world),
    reviseHousingBudget: () => ({ ...reasoned, total: '1' }),
    approveHousingCase: () => ({ ...seen, ...approval, budgetId: held }),
    approveHousingCases: () => ({ housingCases: [{ ...seen, ...approval, budgetId: held }] }),
    correctHousingCase: () => ({ ...reasoned, work: 'REPAIR' }),
    cancelHousingCase: () => reasoned,
  },
  'welfare:pay': {
    payHousingCase: () => paymentOf(held),
    payHousingCases: () => ({ disbursements: [paymentOf(held)] }),
    cancelDisbursement: () => reasoned,
  },
  'sponsorship:write': {
    registerSponsoredChild: () => childOf(world),
    registerSponsoredChildren: () => ({ children: [childOf(world)] }),
    cancelSponsoredChild: () => reasoned,
    pledgeSponsorship: () => pledgeOf(held, held),
    pledgeSponsorships: () => ({ sponsorships: [pledgeOf(held, held)] }),
    endSponsorship: () => ({ ...reasoned, endsOn: '2025-01-01' }),
    cancelSponsorship: () => reasoned,
  },
};
const mutations = Object.entries(byScope).flatMap(([scope, inputs]) =>
  Object.entries(inputs).map(([mutation, input]) => [mutation, scope, input] as const),
);
const everyRole = Object.keys(roles) as RoleName[];
const has = (role: RoleName, scope: string) => (roles[role].scopes as readonly string[]).includes(scope);

test('the table covers every mutation', async () => {
  const { data } = await world.service.graphql<{ __schema: { mutationType: { fields: { name: string }[] } } }>(
    '{ __schema { mutationType { fields { name } } } }',
  );
  expect(data?.__schema.mutationType.fields.map(({ name }) => name).sort()).toEqual(
    mutations.map(([mutation]) => mutation).sort(),
  );
});

test.each(mutations)('%s is open to whoever has %s alone', async (mutation, scope, input) => {
  for (const role of everyRole) {
    const command = { mutation, input: input(), success: '... on UserError { message }' };
    const { errors } = await sendCommand(world.service, command, { as: role });
    const needsScope = errors?.some(({ message }) => message.startsWith('Needs scope')) ?? false;
    expect([role, needsScope]).toEqual([role, !has(role, scope)]);
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

test('housing, payments, children and pledges are read by whoever has welfare:read alone', async () => {
  const { id: housing } = await givenCase(world, 'APPROVED');
  const { id: payment } = await pay(world, housing);
  const pledge = (await givenPledge(world)) as unknown as { id: string; child: { id: string } };
  const query = `query ($housing: UUID!, $payment: UUID!, $pledge: UUID!, $child: UUID!, $them: [_Any!]!) {
    housingCase(id: $housing) { id } housingCases { nodes { id } } housingBudgets { nodes { id } } disbursement(id: $payment) { id }
    sponsorship(id: $pledge) { id } sponsorships { nodes { id } } sponsoredChild(id: $child) { id } sponsoredChildren { nodes { id } }
    sponsorshipTotals { children } _entities(representations: $them) { __typename } }`;
  const them = Object.entries({
    HousingCase: housing,
    Disbursement: payment,
    Sponsorship: pledge.id,
    SponsoredChild: pledge.child.id,
  });
  const variables = {
    ...{ housing, payment, pledge: pledge.id, child: pledge.child.id },
    them: them.map(([__typename, id]) => ({ __typename, id })),
  };
  for (const role of ['attestor', undefined, 'reception_clerk'] as const) {
    const { data, errors } = await world.service.graphql(query, variables, role && { as: role });
    expect([role, errors?.length ?? 0]).toEqual([role, role === 'attestor' ? 0 : 13]);
    const { _entities, ...fields } = data as { _entities: (object | null)[] };
    const nothing = [...Object.values(fields), ..._entities].every((value) => value === null);
    expect([role, nothing]).toEqual([role, role !== 'attestor']);
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
