import { describe, expect, test } from '@jest/globals';
import { approve, assertUnpaid, complete, type HousingAction, leadDays, pay, unpay, verify } from './housing-case.rules.ts';
import type { HousingCase } from './housing-case-record.ts';

const opened: HousingCase = {
  id: '018f3c6e-8a00-7000-8000-0000000000b2',
  version: 1,
  status: 'OPENED',
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f5',
  tier: 'DISTRICT',
  areaId: '018f3c6e-8a00-7000-8000-000000000256',
  areaLevel: 'COMMUNE',
  householdId: '018f3c6e-8a00-7000-8000-0000000000c1',
  work: 'NEW',
  openedOn: '2023-02-01',
  verifiedOn: null,
  verifiedBy: null,
  approvedOn: null,
  completedOn: null,
  housingBudgetId: null,
  amount: null,
  deadline: null,
  paid: '0',
  synthetic: true,
};
const verified: HousingCase = { ...opened, status: 'VERIFIED', verifiedOn: '2023-02-10', verifiedBy: 'lan' };
const decision = { approvedOn: '2023-03-01', approvedBy: 'minh', budgetId: 'b', amount: '80000000', deadline: '2023-12-31' };
const approved: HousingCase = {
  ...verified,
  status: 'APPROVED',
  approvedOn: '2023-03-01',
  housingBudgetId: 'b',
  amount: '80000000',
  deadline: '2023-12-31',
};
const completed: HousingCase = { ...approved, status: 'COMPLETED', completedOn: '2023-12-16' };
const cancelled: HousingCase = { ...approved, status: 'CANCELLED' };
const cases = { opened, verified, approved, completed, cancelled };

const take: Record<HousingAction, (housing: HousingCase) => HousingCase> = {
  verify: (housing) => verify(housing, { verifiedOn: '2023-12-31', verifiedBy: 'lan' }),
  approve: (housing) => approve(housing, { ...decision, approvedOn: '2023-12-31' }),
  pay: (housing) => pay(housing, { amount: '1', paidOn: '2023-12-31' }),
  complete: (housing) => complete(housing, '2023-12-31'),
};

/** What each action makes of a case in each state; a dash where it is refused. */
const table: Record<HousingAction, Record<keyof typeof cases, string>> = {
  verify: { opened: 'VERIFIED', verified: '-', approved: '-', completed: '-', cancelled: '-' },
  approve: { opened: '-', verified: 'APPROVED', approved: '-', completed: '-', cancelled: '-' },
  pay: { opened: '-', verified: '-', approved: 'APPROVED', completed: 'COMPLETED', cancelled: '-' },
  complete: { opened: '-', verified: '-', approved: 'COMPLETED', completed: '-', cancelled: '-' },
};
const pairs = Object.entries(table).flatMap(([action, row]) =>
  Object.entries(row).map(([state, to]) => [action as HousingAction, state as keyof typeof cases, to] as const),
);

const violating = (rule: string) => expect.objectContaining({ violation: expect.objectContaining({ rule }) });

test.each(pairs)('%s of a case that is %s: %s', (action, state, to) => {
  const act = () => take[action](cases[state]);
  if (to === '-') expect(act).toThrow(violating('housing.step'));
  else expect(act().status).toBe(to);
});

test('whoever verified does not approve', () => {
  expect(() => approve(verified, { ...decision, approvedBy: 'lan' })).toThrow(violating('housing.separation'));
});

describe('days', () => {
  test('may be the same, not earlier than the step before', () => {
    expect(verify(opened, { verifiedOn: '2023-02-01', verifiedBy: 'lan' }).verifiedOn).toBe('2023-02-01');
    expect(() => verify(opened, { verifiedOn: '2023-01-31', verifiedBy: 'lan' })).toThrow(violating('housing.order'));
    expect(() => approve(verified, { ...decision, approvedOn: '2023-02-09' })).toThrow('may not be before verifiedOn');
    expect(() => approve(verified, { ...decision, deadline: '2023-02-28' })).toThrow('may not be before approvedOn');
    expect(() => complete(approved, '2023-02-28')).toThrow('may not be before approvedOn');
    expect(() => pay(approved, { amount: '1', paidOn: '2023-02-28' })).toThrow('may not be before approvedOn');
  });

  test.each([
    ['2023-12-16', 15],
    ['2023-12-31', 0],
    ['2024-01-02', -2],
    [null, null],
  ])('completed on %s the lead is %s', (completedOn, lead) => {
    expect(leadDays({ completedOn, deadline: '2023-12-31' })).toBe(lead);
  });
});

describe('money', () => {
  test('is paid up to the last đồng that was approved, not one more', () => {
    const almost = pay(approved, { amount: '79999999', paidOn: '2023-04-01' });
    expect(pay(almost, { amount: '1', paidOn: '2023-04-01' }).paid).toBe('80000000');
    expect(() => pay(almost, { amount: '2', paidOn: '2023-04-01' })).toThrow(violating('housing.amount'));
  });

  test('stays exact where doubles are not', () => {
    const large = { ...approved, amount: '900719925474099267', paid: '900719925474099265' };
    expect(pay(large, { amount: '2', paidOn: '2023-04-01' }).paid).toBe('900719925474099267');
    expect(unpay(large, '1').paid).toBe('900719925474099264');
  });

  test('once paid keeps the case from being cancelled', () => {
    expect(() => assertUnpaid(approved)).not.toThrow();
    expect(() => assertUnpaid({ ...approved, paid: '1' })).toThrow(violating('housing.paid'));
  });
});
