import { EntitySchema } from 'typeorm';
import type { HousingBudget } from './housing-budget.ts';

export const housingBudgetTable = new EntitySchema<HousingBudget>({
  name: 'housing_budget',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    organisationId: { type: 'uuid' },
    tier: { type: 'text' },
    areaId: { type: 'uuid', nullable: true },
    areaLevel: { type: 'text', nullable: true },
    source: { type: 'text' },
    openedOn: { type: 'date' },
    total: { type: 'bigint' },
    committed: { type: 'bigint' },
    synthetic: { type: 'boolean' },
  },
});
