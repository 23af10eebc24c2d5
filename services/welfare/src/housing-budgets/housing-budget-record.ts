import type { HousingBudgetState } from '@danvan/contracts/welfare-housing';
import type { RecordType } from '@danvan/service/record-type';
import { housingBudgetTable } from './housing-budget.table.ts';
import type { HousingBudget } from './housing-budget.ts';

export const housingBudgetRecord: RecordType<HousingBudget, HousingBudgetState> = {
  name: 'housing-budget',
  table: housingBudgetTable,
  toState: ({ id, ...state }) => ({ housingBudgetId: id, ...state }),
};
