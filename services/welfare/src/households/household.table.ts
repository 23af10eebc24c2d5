import { EntitySchema } from 'typeorm';
import type { Household } from './household.ts';

export const householdTable = new EntitySchema<Household>({
  name: 'household',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    status: { type: 'text' },
    code: { type: 'text' },
    organisationId: { type: 'uuid' },
    tier: { type: 'text' },
    areaId: { type: 'uuid' },
    areaLevel: { type: 'text' },
    registeredOn: { type: 'date' },
    assessments: { type: 'jsonb' },
    synthetic: { type: 'boolean' },
  },
});
