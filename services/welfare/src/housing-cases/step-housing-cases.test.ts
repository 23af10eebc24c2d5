import { afterAll, beforeAll } from '@jest/globals';
import { approval, approverOf, givenBudget, givenCases, verifierOf } from '../../test/housing.ts';
import { describeHousingStep } from '../../test/housing-step.contract.ts';
import { startWorld, tomorrow, type World } from '../../test/welfare.ts';

let world: World;
let budgetId: string;
beforeAll(async () => {
  world = await startWorld();
  budgetId = (await givenBudget(world)).id;
});
afterAll(() => world.service.stop());

describeHousingStep(() => world, {
  one: 'verifyHousingCase',
  success: 'HousingCasesVerified',
  past: 'verified',
  askerOf: verifierOf,
  cases: (count) => givenCases(world, count, { reached: 'OPENED' }),
  told: () => ({ verifiedOn: '2026-02-10' }),
  fields: 'status verifiedOn',
  otherwise: { verifiedOn: '2026-02-11' },
  after: { version: 2, status: 'VERIFIED', verifiedOn: '2026-02-10' },
  invalid: [{ version: 0 }, 'version'],
  refused: [
    ['a day to come', { verifiedOn: tomorrow }, 'record.happened'],
    ['a day before the opening', { verifiedOn: '2026-01-31' }, 'housing.order'],
  ],
});

describeHousingStep(() => world, {
  one: 'approveHousingCase',
  success: 'HousingCasesApproved',
  past: 'approved',
  askerOf: approverOf,
  cases: (count) => givenCases(world, count, { reached: 'VERIFIED' }),
  told: () => ({ ...approval, budgetId }),
  fields: 'status approvedOn amount deadline paid budget { source }',
  otherwise: { amount: '80000001' },
  after: { version: 3, status: 'APPROVED', ...approval, paid: '0', budget: { source: 'SOCIAL_CONTRIBUTION' } },
  invalid: [{ amount: '0' }, 'amount'],
  refused: [
    ['more than the budget has', { amount: '1000000000001' }, 'budget.total'],
    ['a day to come', { approvedOn: tomorrow }, 'record.happened'],
    ['a deadline before the approval', { deadline: '2026-02-28' }, 'housing.order'],
  ],
});

describeHousingStep(() => world, {
  one: 'completeHousingCase',
  success: 'HousingCasesCompleted',
  past: 'completed',
  askerOf: verifierOf,
  cases: (count) => givenCases(world, count, { reached: 'APPROVED', budgetId }),
  told: () => ({ completedOn: '2026-06-01' }),
  fields: 'status completedOn leadDays',
  otherwise: { completedOn: '2026-06-02' },
  after: { version: 4, status: 'COMPLETED', completedOn: '2026-06-01', leadDays: 213 },
  invalid: [{ version: 0 }, 'version'],
  refused: [
    ['a day to come', { completedOn: tomorrow }, 'record.happened'],
    ['a day before the approval', { completedOn: '2026-02-28' }, 'housing.order'],
  ],
});
