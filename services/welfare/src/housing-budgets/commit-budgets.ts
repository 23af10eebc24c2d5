import { HousingBudgetCommitted } from '@danvan/contracts/welfare-housing';
import { assertWithinIn } from '@danvan/directory/organisations-within';
import type { Tx } from '@danvan/service/database';
import { lockRecordsIn } from '@danvan/service/lock-records';
import { updateRecordsIn } from '@danvan/service/write-records';
import { foldSteps } from '../fold-steps.ts';
import type { Vnd } from '../money.ts';
import { housingBudgetTable } from './housing-budget.table.ts';
import { commit, type HousingBudget, release } from './housing-budget.ts';
import { housingBudgetRecord } from './housing-budget-record.ts';

interface Draw {
  budgetId: string;
  amount: Vnd;
}

/**
 * Commits each amount from its budget, in the order given. The budgets' rows are locked, cases before them, so that approvals at the
 * same instant wait for each other. @throws RuleViolated `budget.total`, NotFound, each with the index; Forbidden
 */
export async function commitBudgetsIn(tx: Tx, draws: readonly Draw[]): Promise<void> {
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
  const asked = draws.map(({ budgetId }) => ({ id: budgetId, version: 1 }));
  return lockRecordsIn(tx, housingBudgetTable, asked);
}

interface Moves {
  draws: readonly Draw[];
  move(budget: HousingBudget, amount: Vnd): HousingBudget;
}

async function moveIn(tx: Tx, budgets: readonly HousingBudget[], { draws, move }: Moves): Promise<void> {
  const steps = await foldSteps(budgets, (budget, index) => move(budget, (draws[index] as Draw).amount));
  await updateRecordsIn(tx, { type: housingBudgetRecord, event: HousingBudgetCommitted }, steps);
}
