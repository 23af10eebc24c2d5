import { RuleViolated } from '@danvan/service/errors';
import { addVnd, exceeds, subtractVnd, type Vnd } from '../money.rules.ts';
import type { HousingBudget } from './housing-budget-record.ts';

/** What may still be approved. */
export function available({ total, committed }: Pick<HousingBudget, 'total' | 'committed'>): Vnd {
  return subtractVnd(total, committed);
}

/** @throws RuleViolated `budget.total` */
export function commit(budget: HousingBudget, amount: Vnd): HousingBudget {
  return covered({ ...budget, committed: addVnd(budget.committed, amount) });
}

export function release(budget: HousingBudget, amount: Vnd): HousingBudget {
  return { ...budget, committed: subtractVnd(budget.committed, amount) };
}

/** @throws RuleViolated `budget.total` */
export function reviseTotal(budget: HousingBudget, total: Vnd): HousingBudget {
  return covered({ ...budget, total });
}

function covered(budget: HousingBudget): HousingBudget {
  const { total, committed } = budget;
  if (!exceeds(committed, total)) return budget;
  throw new RuleViolated({
    rule: 'budget.total',
    message: {
      vi: `Kinh phí không đủ: cần cam kết ${committed} đồng, tổng kinh phí ${total} đồng.`,
      en: `The budget does not suffice: ${committed} đồng would be committed of ${total}.`,
    },
    details: { committed, total },
  });
}
