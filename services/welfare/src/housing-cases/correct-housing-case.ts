import { HousingCaseCorrected, HousingWork } from '@danvan/contracts/welfare-housing';
import { todayInVietnam } from '@danvan/directory';
import { lockOwnRecordsIn } from '@danvan/directory/lock-own-records';
import { asOne } from '@danvan/service/as-one';
import { correctedFields, correcting, unchanged } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { localDay } from '@danvan/service/local-day';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened, assertNotCancelled } from '@danvan/service/record-rules';
import { repeatable } from '@danvan/service/repeatable';
import { updateRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { amountInput } from '../amount-input.ts';
import { commitBudgetsIn, releaseBudgetsIn } from '../housing-budgets/commit-budgets.ts';
import { amountMoved, correct } from './case-correction.ts';
import { housingCaseTable } from './housing-case.table.ts';
import type { HousingCase } from './housing-case.ts';
import { housingCaseRecord } from './housing-case-record.ts';

const day = unchanged(localDay);
const CorrectHousingCaseInput = z.object({
  ...correcting,
  work: unchanged(HousingWork),
  openedOn: day,
  verifiedOn: day,
  approvedOn: day,
  amount: unchanged(amountInput),
  deadline: day,
  completedOn: day,
});

/** A corrected amount is committed from the same budget instead of the one before. Safe to repeat. */
export async function correctHousingCase(ctx: Context, raw: unknown): Promise<HousingCase> {
  const input = parseInput(CorrectHousingCaseInput, raw);
  const correction = correctedFields(input);
  return ctx.change<HousingCase, HousingCase>(repeatable(housingCaseRecord, 'correctHousingCase', input), (tx) =>
    asOne(async () => {
      const { openedOn, verifiedOn, approvedOn, completedOn } = correction;
      const today = todayInVietnam(tx.now());
      for (const happened of [openedOn, verifiedOn, approvedOn, completedOn]) {
        if (happened !== undefined) assertHappened(happened, today);
      }
      const [before] = (await lockOwnRecordsIn(tx, housingCaseTable, [input])) as [HousingCase];
      assertNotCancelled(before);
      const firstPaidOn = await firstPaymentIn(tx, before.id);
      const after = correct(before, { correction, correctedBy: tx.actor?.sub ?? '', firstPaidOn });
      await moveAmountIn(tx, before, after);
      return updateRecordsIn(tx, { type: housingCaseRecord, event: HousingCaseCorrected }, [{ before, after }]);
    }),
  );
}

/** Payments are made under the lock of their case, so that none comes in between. */
async function firstPaymentIn(tx: Tx, caseId: string): Promise<string | null> {
  const [first] = await tx.query<{ on: string | null }>(
    `SELECT min(paid_on) AS "on" FROM disbursement WHERE housing_case_id = $1 AND status = 'PAID'`,
    [caseId],
  );
  return first?.on ?? null;
}

async function moveAmountIn(tx: Tx, before: HousingCase, after: HousingCase): Promise<void> {
  const moved = amountMoved(before, after);
  if (moved === undefined) return;
  const { budgetId, back, anew } = moved;
  await releaseBudgetsIn(tx, [{ budgetId, amount: back }]);
  await commitBudgetsIn(tx, [{ budgetId, amount: anew }]);
}
