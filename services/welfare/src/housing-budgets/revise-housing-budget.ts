import { HousingBudgetRevised } from '@danvan/contracts/welfare-housing';
import { lockOwnRecordsIn } from '@danvan/directory/lock-own-records';
import { asOne } from '@danvan/service/as-one';
import { correcting } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { parseInput } from '@danvan/service/parse-input';
import { repeatable } from '@danvan/service/repeatable';
import { updateRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { amountInput } from '../amount-input.ts';
import { housingBudgetTable } from './housing-budget.table.ts';
import { type HousingBudget, reviseTotal } from './housing-budget.ts';
import { housingBudgetRecord } from './housing-budget-record.ts';

const ReviseHousingBudgetInput = z.object({ ...correcting, total: amountInput });

/** Safe to repeat. */
export async function reviseHousingBudget(ctx: Context, raw: unknown): Promise<HousingBudget> {
  const input = parseInput(ReviseHousingBudgetInput, raw);
  return ctx.change<HousingBudget, HousingBudget>(repeatable(housingBudgetRecord, 'reviseHousingBudget', input), (tx) =>
    asOne(async () => {
      const [before] = (await lockOwnRecordsIn(tx, housingBudgetTable, [input])) as [HousingBudget];
      const after = reviseTotal(before, input.total);
      return updateRecordsIn(tx, { type: housingBudgetRecord, event: HousingBudgetRevised }, [{ before, after }]);
    }),
  );
}
