import type { HousingCaseResolvers } from '../generated/resolvers.ts';
import { leadDays } from '../housing-cases/housing-case.ts';

export const HousingCase: HousingCaseResolvers = {
  __resolveReference: ({ id }, ctx) => ctx.loaders.housingCase.load(id),
  household: ({ householdId }, _, ctx) => ctx.loaders.household.load(householdId),
  organisation: ({ organisationId }) => ({ id: organisationId }),
  area: ({ areaId }) => ({ id: areaId }),
  budget: ({ housingBudgetId }, _, ctx) => (housingBudgetId === null ? null : ctx.loaders.housingBudget.load(housingBudgetId)),
  leadDays: (housing) => leadDays(housing),
  disbursements: ({ id }, _, ctx) => ctx.loaders.disbursementsOfCase.load(id),
};
