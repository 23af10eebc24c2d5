import { HousingCaseCorrected, HousingWork } from '@danvan/contracts/welfare-housing';
import { assertHappened, correctCommand, type Step, unchanged } from '@danvan/records';
import { localDay, type Tx } from '@danvan/service';
import { amountInput } from '../amount-input.ts';
import { commitBudgetsIn, releaseBudgetsIn } from '../housing-budgets/commit-budgets.ts';
import { amountMoved, correct } from './case-correction.rules.ts';
import { type HousingCase, housingCaseRecord } from './housing-case-record.ts';

const day = unchanged(localDay);

/** Puts a case right. A corrected amount is committed from the same budget instead of the one before. */
export const correctHousingCase = correctCommand(housingCaseRecord, {
  name: { one: 'correctHousingCase' },
  event: HousingCaseCorrected,
  fields: {
    work: unchanged(HousingWork),
    openedOn: day,
    verifiedOn: day,
    approvedOn: day,
    amount: unchanged(amountInput),
    deadline: day,
    completedOn: day,
  },
  prepare: firstPaymentsIn,
  apply(before, correction, { prepared: firstPayments, sub = '', today }) {
    const { openedOn, verifiedOn, approvedOn, completedOn } = correction;
    for (const happened of [openedOn, verifiedOn, approvedOn, completedOn]) {
      if (happened !== undefined) assertHappened(happened, today);
    }
    return correct(before, { correction, correctedBy: sub, firstPaidOn: firstPayments.get(before.id) ?? null });
  },
  afterWrite: moveAmountsIn,
});

/** The day of each case's first payment. Payments are made under the lock of their case, so that none comes in between. */
async function firstPaymentsIn(tx: Tx, cases: readonly HousingCase[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; on: string }>(
    `SELECT housing_case_id AS id, min(paid_on) AS "on" FROM disbursement
      WHERE housing_case_id = ANY($1) AND status = 'PAID' GROUP BY housing_case_id`,
    [cases.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, on }) => [id, on]));
}

async function moveAmountsIn(tx: Tx, steps: readonly Step<HousingCase>[]): Promise<void> {
  const moves = steps.flatMap(({ before, after }) => amountMoved(before, after) ?? []);
  await releaseBudgetsIn(
    tx,
    moves.map(({ budgetId, back: amount }) => ({ budgetId, amount })),
  );
  await commitBudgetsIn(
    tx,
    moves.map(({ budgetId, anew: amount }) => ({ budgetId, amount })),
  );
}
