import type { Asking } from '@danvan/testing';
import { type Outcome, outcomeOf } from '@danvan/testing/send-command';
import { givenHousehold, householdOf, newCode, officerOf, type World } from './welfare.ts';

/** Whoever checks on the spot. */
export function verifierOf(organisationId: string): Asking {
  return { as: { sub: `verifier-of-${organisationId}`, organisationId, scopes: ['welfare:verify', 'welfare:read'] } };
}

/** Somebody else, who approves and keeps the budgets. */
export function approverOf(organisationId: string): Asking {
  return { as: { sub: `approver-of-${organisationId}`, organisationId, scopes: ['welfare:approve', 'welfare:read'] } };
}

export function payerOf(organisationId: string): Asking {
  return { as: { sub: `payer-of-${organisationId}`, organisationId, scopes: ['welfare:pay', 'welfare:read'] } };
}

/** What the suites of commands have to know of those that take cases a step on. */
export function stepsOf(world: () => World, askerOf: (organisationId: string) => Asking) {
  return {
    service: () => world().service,
    table: 'housing_case',
    changes: true,
    as: () => askerOf(world().organisationId),
    stranger: () => askerOf(world().neighbourId),
  };
}

export interface Housing {
  id: string;
  version: number;
}

const asked = 'id version status amount paid';

export function budgetOf({ organisationId }: World, own: object = {}): Record<string, unknown> {
  return { organisationId, source: 'SOCIAL_CONTRIBUTION', total: '1000000000000', openedOn: '2026-01-05', ...own };
}

export async function givenBudget(world: World, own: object = {}): Promise<Outcome> {
  const success = '... on HousingBudget { id version total committed available }';
  return outcomeOf(
    world.service,
    { mutation: 'openHousingBudget', input: budgetOf(world, own), success },
    approverOf(world.organisationId),
  );
}

export async function findBudget({ service }: World, id: string): Promise<object | undefined> {
  const query = 'query ($id: UUID!) { housingBudget(id: $id) { total committed available } }';
  const { data } = await service.graphql<{ housingBudget: object }>(query, { id }, { as: 'attestor' });
  return data?.housingBudget;
}

/** That many registered households. */
export async function givenHouseholds(world: World, count: number): Promise<string[]> {
  if (count === 1) return [(await givenHousehold(world)).id];
  const input = { households: Array.from({ length: count }, () => householdOf(world)) };
  const success = '... on HouseholdsRegistered { households { id } }';
  const outcome = await outcomeOf(
    world.service,
    { mutation: 'registerHouseholds', input, success },
    officerOf(world.organisationId),
  );
  return (outcome as Outcome & { households: { id: string }[] }).households.map(({ id }) => id);
}

export function caseOf({ organisationId }: World, householdId: string, own: object = {}): Record<string, unknown> {
  return { organisationId, householdId, work: 'NEW', openedOn: '2026-02-01', ...own };
}

type Reached = 'OPENED' | 'VERIFIED' | 'APPROVED' | 'COMPLETED';

/** What each of those cases is approved for. */
export const amount = '80000000';
export const approval = { amount, deadline: '2026-12-31', approvedOn: '2026-03-01' };

interface Way {
  reached: Reached;
  /** @default a budget of their own */
  budgetId?: string;
}

/** That many cases, of as many households, on their way to a status. */
export async function givenCases(world: World, count: number, { reached, budgetId }: Way): Promise<Housing[]> {
  const householdIds = await givenHouseholds(world, count);
  let cases = await send(world, ['openHousingCases', 'HousingCasesOpened'], {
    items: householdIds.map((id) => caseOf(world, id)),
    as: verifierOf(world.organisationId),
  });
  if (reached === 'OPENED') return cases;
  cases = await send(world, ['verifyHousingCases', 'HousingCasesVerified'], {
    items: cases.map((seen) => ({ ...seen, verifiedOn: '2026-02-10' })),
    as: verifierOf(world.organisationId),
  });
  if (reached === 'VERIFIED') return cases;
  const from = budgetId ?? (await givenBudget(world)).id;
  cases = await send(world, ['approveHousingCases', 'HousingCasesApproved'], {
    items: cases.map((seen) => ({ ...seen, ...approval, budgetId: from })),
    as: approverOf(world.organisationId),
  });
  if (reached === 'APPROVED') return cases;
  return send(world, ['completeHousingCases', 'HousingCasesCompleted'], {
    items: cases.map((seen) => ({ ...seen, completedOn: '2026-06-01' })),
    as: verifierOf(world.organisationId),
  });
}

export async function givenCase(world: World, reached: Reached, budgetId?: string): Promise<Housing> {
  const [one] = await givenCases(world, 1, { reached, ...(budgetId && { budgetId }) });
  return one as Housing;
}

interface Sent {
  items: object[];
  as: Asking;
}

async function send({ service }: World, [mutation, success]: [string, string], { items, as }: Sent): Promise<Housing[]> {
  const command = { mutation, input: { housingCases: items }, success: `... on ${success} { housingCases { id version } }` };
  const outcome = await outcomeOf(service, command, as);
  const { housingCases } = outcome as Outcome & { housingCases?: Housing[] };
  if (housingCases === undefined) throw new Error(`${mutation} answered ${JSON.stringify(outcome)}`);
  return housingCases;
}

export function paymentOf(housingCaseId: string, own: object = {}): Record<string, unknown> {
  return { housingCaseId, amount: '30000000', paidOn: '2026-04-01', voucher: newCode(), ...own };
}

export async function pay(world: World, housingCaseId: string, own: object = {}): Promise<Outcome> {
  const success = '... on Disbursement { id version status amount }';
  return outcomeOf(
    world.service,
    { mutation: 'payHousingCase', input: paymentOf(housingCaseId, own), success },
    payerOf(world.organisationId),
  );
}

export async function findCase({ service }: World, id: string): Promise<Outcome> {
  const { data } = await service.graphql<{ housingCase: Outcome }>(
    `query ($id: UUID!) { housingCase(id: $id) { ${asked} leadDays budget { id committed available paid } disbursements { id status amount paidOn } } }`,
    { id },
    { as: 'attestor' },
  );
  return data?.housingCase as Outcome;
}
