import type { Context } from '@danvan/service/context';
import { disbursementLoaders } from './disbursements/find-disbursements.ts';
import { householdLoaders } from './households/find-households.ts';
import { housingBudgetLoaders } from './housing-budgets/find-housing-budgets.ts';
import { housingCaseLoaders } from './housing-cases/find-housing-cases.ts';
import { sponsoredChildLoaders } from './sponsored-children/find-sponsored-children.ts';
import { sponsorshipLoaders } from './sponsorships/find-sponsorships.ts';

/** The DataLoaders of one request. */
export function createLoaders(ctx: Context) {
  return {
    ...householdLoaders(ctx),
    ...housingBudgetLoaders(ctx),
    ...housingCaseLoaders(ctx),
    ...disbursementLoaders(ctx),
    ...sponsoredChildLoaders(ctx),
    ...sponsorshipLoaders(ctx),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
