import { mutations } from '@danvan/records';
import { defineModule } from '@danvan/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { housingBudgetRecord } from '../housing-budgets/housing-budget-record.ts';
import { housingCaseRecord } from '../housing-cases/housing-case-record.ts';
import { cancelDisbursement } from './cancel-disbursement.ts';
import { disbursementRecord } from './disbursement-record.ts';
import { payHousingCase } from './pay-housing-case.ts';

export const disbursements = defineModule({
  schema: new URL('./disbursements.graphql', import.meta.url),
  mappers: { Disbursement: './disbursement-record.ts#Disbursement as DisbursementRecord' },
  records: [disbursementRecord],
  resolvers: {
    Query: { disbursement: disbursementRecord.byId },
    Mutation: { ...mutations(payHousingCase), ...mutations(cancelDisbursement) },
    Disbursement: {
      __resolveReference: disbursementRecord.reference,
      housingCase: ({ housingCaseId }, _, ctx) => housingCaseRecord.load(ctx, housingCaseId),
      budget: ({ housingBudgetId }, _, ctx) => housingBudgetRecord.load(ctx, housingBudgetId),
    },
  } satisfies Resolvers,
});
