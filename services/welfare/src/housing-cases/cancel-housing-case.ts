import { HousingCaseCancelled } from '@danvan/contracts/welfare-housing';
import { lockOwnRecordsIn } from '@danvan/directory/lock-own-records';
import { asOne } from '@danvan/service/as-one';
import { correcting } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { parseInput } from '@danvan/service/parse-input';
import { repeatable } from '@danvan/service/repeatable';
import { updateRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { releaseBudgetsIn } from '../housing-budgets/commit-budgets.ts';
import { housingCaseTable } from './housing-case.table.ts';
import { cancel, type HousingCase } from './housing-case.ts';
import { housingCaseRecord } from './housing-case-record.ts';

const CancelHousingCaseInput = z.object(correcting);

/** What was approved goes back to the budget; the reason stays in the audit trail. Safe to repeat. */
export async function cancelHousingCase(ctx: Context, raw: unknown): Promise<HousingCase> {
  const input = parseInput(CancelHousingCaseInput, raw);
  return ctx.change<HousingCase, HousingCase>(repeatable(housingCaseRecord, 'cancelHousingCase', input), (tx) =>
    asOne(async () => {
      const [before] = (await lockOwnRecordsIn(tx, housingCaseTable, [input])) as [HousingCase];
      const after = cancel(before);
      const { housingBudgetId: budgetId, amount } = before;
      await releaseBudgetsIn(tx, budgetId !== null && amount !== null ? [{ budgetId, amount }] : []);
      return updateRecordsIn(tx, { type: housingCaseRecord, event: HousingCaseCancelled }, [{ before, after }]);
    }),
  );
}
