import { HousingCaseCancelled } from '@danvan/contracts/welfare-housing';
import { cancelCommand, forEachItem } from '@danvan/records';
import { releaseBudgetsIn } from '../housing-budgets/commit-budgets.ts';
import { assertUnpaid } from './housing-case.rules.ts';
import { housingCaseRecord } from './housing-case-record.ts';

/** Withdraws a case for which nothing is paid. What was approved goes back to the budget. */
export const cancelHousingCase = cancelCommand(housingCaseRecord, {
  name: { one: 'cancelHousingCase' },
  event: HousingCaseCancelled,
  async check(_, steps) {
    await forEachItem(steps, ({ before }) => assertUnpaid(before));
  },
  afterWrite: (tx, steps) =>
    releaseBudgetsIn(
      tx,
      steps.flatMap(({ before: { housingBudgetId: budgetId, amount } }) =>
        budgetId !== null && amount !== null ? [{ budgetId, amount }] : [],
      ),
    ),
});
