import { HousingBudgetState } from '@danvan/contracts/welfare-housing';
import { defineRecord, type RecordOf } from '@danvan/records';

export const housingBudgetRecord = defineRecord({
  name: 'housing-budget',
  type: 'HousingBudget',
  state: HousingBudgetState,
  list: { day: 'openedOn' },
});
export type HousingBudget = RecordOf<typeof housingBudgetRecord>;
