import { HousingCaseCompleted, HousingCaseVerified } from '@danvan/contracts/welfare-housing';
import { areaOf, mutations, organisationOf, stepCommand } from '@danvan/records';
import { defineModule, localDay } from '@danvan/service';
import { z } from 'zod';
import { allRecordsOf } from '../all-records-of.ts';
import { disbursementRecord } from '../disbursements/disbursement-record.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { householdRecord } from '../households/household-record.ts';
import { housingBudgetRecord } from '../housing-budgets/housing-budget-record.ts';
import { approveHousingCase } from './approve-housing-case.ts';
import { cancelHousingCase } from './cancel-housing-case.ts';
import { correctHousingCase } from './correct-housing-case.ts';
import { complete, leadDays, verify } from './housing-case.rules.ts';
import { housingCaseRecord } from './housing-case-record.ts';
import { openHousingCase } from './open-housing-case.ts';

const inBulk = { item: 'housingCase', items: 'housingCases' } as const;

const verifyHousingCase = stepCommand(housingCaseRecord, {
  name: { one: 'verifyHousingCase', many: 'verifyHousingCases', success: 'HousingCasesVerified', ...inBulk },
  event: HousingCaseVerified,
  item: z.object({ verifiedOn: localDay }),
  on: ({ verifiedOn }) => verifiedOn,
  apply: (before, { verifiedOn }, { sub = '' }) => verify(before, { verifiedOn, verifiedBy: sub }),
});
const completeHousingCase = stepCommand(housingCaseRecord, {
  name: { one: 'completeHousingCase', many: 'completeHousingCases', success: 'HousingCasesCompleted', ...inBulk },
  event: HousingCaseCompleted,
  item: z.object({ completedOn: localDay }),
  on: ({ completedOn }) => completedOn,
  apply: (before, { completedOn }) => complete(before, completedOn),
});

export const housingCases = defineModule({
  schema: new URL('./housing-cases.graphql', import.meta.url),
  mappers: { HousingCase: './housing-case-record.ts#HousingCase as HousingCaseRecord' },
  records: [housingCaseRecord],
  resolvers: {
    Query: { housingCase: housingCaseRecord.byId, housingCases: housingCaseRecord.list },
    Mutation: {
      ...mutations(openHousingCase),
      ...mutations(verifyHousingCase),
      ...mutations(approveHousingCase),
      ...mutations(completeHousingCase),
      ...mutations(correctHousingCase),
      ...mutations(cancelHousingCase),
    },
    HousingCase: {
      __resolveReference: housingCaseRecord.reference,
      household: ({ householdId }, _, ctx) => householdRecord.load(ctx, householdId),
      organisation: organisationOf,
      area: areaOf,
      budget: ({ housingBudgetId }, _, ctx) => (housingBudgetId === null ? null : housingBudgetRecord.load(ctx, housingBudgetId)),
      leadDays: (housing) => leadDays(housing),
      disbursements: allRecordsOf(disbursementRecord, { parent: 'housingCaseId', day: 'paidOn' }),
    },
    Area: { housingCases: housingCaseRecord.of('areaId') },
  } satisfies Resolvers,
});
