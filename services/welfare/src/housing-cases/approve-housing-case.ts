import { HousingCaseApproved } from '@danvan/contracts/welfare-housing';
import { seen } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { z } from 'zod';
import { amountInput } from '../amount-input.ts';
import { commitBudgetsIn } from '../housing-budgets/commit-budgets.ts';
import { approve } from './housing-case.ts';
import { type CaseStep, createBulkCaseStep, createCaseStep } from './step-housing-cases.ts';

const item = z.object({ ...seen, budgetId: z.uuid(), amount: amountInput, deadline: localDay, approvedOn: localDay });
type Approved = z.output<typeof item>;

/** The amounts are committed from their budgets in the same transaction. */
const step: CaseStep<Approved> = {
  item,
  event: HousingCaseApproved,
  on: ({ approvedOn }) => approvedOn,
  take: (housing, approval, actor) => approve(housing, { ...approval, approvedBy: actor }),
  beside: commitBudgetsIn,
};

export const approveHousingCase = createCaseStep('approveHousingCase', step);
export const approveHousingCases = createBulkCaseStep('approveHousingCases', step);
