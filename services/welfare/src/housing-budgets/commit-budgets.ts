import { HousingBudgetCommitted } from '@danvan/contracts/welfare-housing';
import { assertWithinIn } from '@danvan/directory/organisations-within';
import { lockRecordsIn, updateRecordsIn } from '@danvan/records';
import type { Tx } from '@danvan/service';
import { foldSteps } from '../fold-steps.ts';
import type { Vnd } from '../money.rules.ts';
import { commit, release } from './housing-budget.rules.ts';
import { type HousingBudget, housingBudgetRecord } from './housing-budget-record.ts';

interface Draw {
  budgetId: string;
  amount: Vnd;
}

/**
 * Commits each amount from its budget, in the order given. The budgets' rows are locked, cases before them, so that approvals at the
 * same instant wait for each other. @throws RuleViolated `budget.total`, NotFound, each with the index; Forbidden
 */
export async function commitBudgetsIn(tx: Tx, draws: readonly Draw[]): Promise<void> {
  if (draws.length === 0) return;
  const budgets = await lockBudgetsIn(tx, draws);
  await assertWithinIn(tx, tx.actor, [...new Set(budgets.map(({ organisationId }) => organisationId))]);
  await moveIn(tx, budgets, { draws, move: commit });
}

/** Gives the amounts back. */
export async function releaseBudgetsIn(tx: Tx, draws: readonly Draw[]): Promise<void> {
  if (draws.length > 0) await moveIn(tx, await lockBudgetsIn(tx, draws), { draws, move: release });
}

/** One for each draw, as it stands before all of them. */
function lockBudgetsIn(tx: Tx, draws: readonly Draw[]): Promise<HousingBudget[]> {
  return lockRecordsIn(
    tx,
    housingBudgetRecord,
    draws.map(({ budgetId }) => budgetId),
  );
}

interface Moves {
  draws: readonly Draw[];
  move(budget: HousingBudget, amount: Vnd): HousingBudget;
}

async function moveIn(tx: Tx, budgets: readonly HousingBudget[], { draws, move }: Moves): Promise<void> {
  const steps = await foldSteps(budgets, (budget, index) => move(budget, (draws[index] as Draw).amount));
  await updateRecordsIn(tx, { record: housingBudgetRecord, event: HousingBudgetCommitted }, steps);
}
