import { EntitySchema } from 'typeorm';
import type { Disbursement } from './disbursement.ts';

export const disbursementTable = new EntitySchema<Disbursement>({
  name: 'disbursement',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    status: { type: 'text' },
    organisationId: { type: 'uuid' },
    tier: { type: 'text' },
    areaId: { type: 'uuid' },
    areaLevel: { type: 'text' },
    housingCaseId: { type: 'uuid' },
    housingBudgetId: { type: 'uuid' },
    amount: { type: 'bigint' },
    paidOn: { type: 'date' },
    voucher: { type: 'text' },
    synthetic: { type: 'boolean' },
  },
});
