import type { HousingBudgetResolvers } from '../generated/resolvers.ts';
import { available } from '../housing-budgets/housing-budget.ts';

export const HousingBudget: HousingBudgetResolvers = {
  __resolveReference: ({ id }, ctx) => ctx.loaders.housingBudget.load(id),
  organisation: ({ organisationId }) => ({ id: organisationId }),
  available: (budget) => available(budget),
  paid: async ({ id }, _, ctx) => (await ctx.loaders.paidFromBudget.load(id))?.paid ?? '0',
};
