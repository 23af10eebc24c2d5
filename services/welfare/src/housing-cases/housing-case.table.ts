import { EntitySchema } from 'typeorm';
import type { HousingCase } from './housing-case.ts';

export const housingCaseTable = new EntitySchema<HousingCase>({
  name: 'housing_case',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    status: { type: 'text' },
    organisationId: { type: 'uuid' },
    tier: { type: 'text' },
    areaId: { type: 'uuid' },
    areaLevel: { type: 'text' },
    householdId: { type: 'uuid' },
    work: { type: 'text' },
    openedOn: { type: 'date' },
    verifiedOn: { type: 'date', nullable: true },
    verifiedBy: { type: 'text', nullable: true },
    approvedOn: { type: 'date', nullable: true },
    completedOn: { type: 'date', nullable: true },
    housingBudgetId: { type: 'uuid', nullable: true },
    amount: { type: 'bigint', nullable: true },
    deadline: { type: 'date', nullable: true },
    paid: { type: 'bigint' },
    synthetic: { type: 'boolean' },
  },
});
