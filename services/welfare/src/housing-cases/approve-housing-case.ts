import { HousingCaseApproved } from '@danvan/contracts/welfare-housing';
import { stepCommand } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { amountInput } from '../amount-input.ts';
import { commitBudgetsIn } from '../housing-budgets/commit-budgets.ts';
import { approve } from './housing-case.rules.ts';
import { housingCaseRecord } from './housing-case-record.ts';

/** Approves amounts for verified cases and commits them from their budgets in the same transaction. */
export const approveHousingCase = stepCommand(housingCaseRecord, {
  name: {
    one: 'approveHousingCase',
    item: 'housingCase',
    many: 'approveHousingCases',
    items: 'housingCases',
    success: 'HousingCasesApproved',
  },
  event: HousingCaseApproved,
  item: z.object({ budgetId: z.uuid(), amount: amountInput, deadline: localDay, approvedOn: localDay }),
  on: ({ approvedOn }) => approvedOn,
  apply: (before, approval, { sub = '' }) => approve(before, { ...approval, approvedBy: sub }),
  // Before the cases are written, since they refer to their budgets.
  check: (tx, _, { items }) => commitBudgetsIn(tx, items),
});
