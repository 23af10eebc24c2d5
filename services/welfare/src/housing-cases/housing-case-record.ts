import { HousingCaseState } from '@danvan/contracts/welfare-housing';
import { defineRecord, type RecordOf } from '@danvan/records';
import { sql } from '@danvan/service';
import { z } from 'zod';
import { ownArea } from '../own-area.ts';

export const housingCaseRecord = defineRecord({
  name: 'housing-case',
  type: 'HousingCase',
  state: HousingCaseState,
  // Who verified it stays here.
  own: { ...ownArea, verifiedBy: z.string().nullable() },
  list: {
    day: 'openedOn',
    asOf: ({ completedTo }) => completedTo as string | null | undefined,
    conditions: ({ budgetId, completedFrom, completedTo }) => [
      budgetId ? sql`r.housing_budget_id = ${budgetId}` : undefined,
      completedFrom ? sql`r.completed_on >= ${completedFrom}` : undefined,
      completedTo ? sql`r.completed_on <= ${completedTo}` : undefined,
    ],
  },
});
export type HousingCase = RecordOf<typeof housingCaseRecord>;
