import { FundSource, HousingBudgetOpened } from '@danvan/contracts/welfare-housing';
import { getOrganisationWithinIn, todayInVietnam } from '@danvan/directory';
import { placeOf } from '@danvan/directory/place-of';
import { asOne } from '@danvan/service/as-one';
import { requested } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { localDay } from '@danvan/service/local-day';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import { repeatable } from '@danvan/service/repeatable';
import { insertRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { amountInput } from '../amount-input.ts';
import type { HousingBudget } from './housing-budget.ts';
import { housingBudgetRecord } from './housing-budget-record.ts';

const OpenHousingBudgetInput = z.object({
  ...requested,
  organisationId: z.uuid(),
  source: FundSource,
  total: amountInput,
  openedOn: localDay,
});

/** Safe to repeat: the same requestId always yields the budget it first opened. */
export async function openHousingBudget(ctx: Context, raw: unknown): Promise<HousingBudget> {
  const input = parseInput(OpenHousingBudgetInput, raw);
  const { organisationId, source, total, openedOn } = input;
  return ctx.change<HousingBudget, HousingBudget>(repeatable(housingBudgetRecord, 'openHousingBudget', input), (tx) =>
    asOne(async () => {
      assertHappened(openedOn, todayInVietnam(tx.now()));
      const place = placeOf(await getOrganisationWithinIn(tx, tx.actor, { id: organisationId, on: openedOn }));
      const made = { id: ctx.newId(), version: 1, committed: '0', synthetic: ctx.actor?.synthetic ?? false };
      return insertRecordsIn(tx, { type: housingBudgetRecord, event: HousingBudgetOpened }, [
        { ...made, ...place, source, openedOn, total },
      ]);
    }),
  );
}
