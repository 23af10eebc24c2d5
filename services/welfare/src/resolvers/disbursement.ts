import type { DisbursementResolvers } from '../generated/resolvers.ts';

export const Disbursement: DisbursementResolvers = {
  __resolveReference: ({ id }, ctx) => ctx.loaders.disbursement.load(id),
  housingCase: ({ housingCaseId }, _, ctx) => ctx.loaders.housingCase.load(housingCaseId),
  budget: ({ housingBudgetId }, _, ctx) => ctx.loaders.housingBudget.load(housingBudgetId),
};
