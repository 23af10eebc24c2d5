import { EntitySchema } from 'typeorm';
import type { ReportedIndicator } from './reported-indicator.ts';

export const reportedIndicatorTable = new EntitySchema<ReportedIndicator>({
  name: 'reported_indicator',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    status: { type: 'text' },
    organisationId: { type: 'uuid' },
    tier: { type: 'text' },
    areaId: { type: 'uuid' },
    areaLevel: { type: 'text' },
    code: { type: 'text' },
    qualifier: { type: 'text' },
    value: { type: 'numeric' },
    unit: { type: 'text' },
    plan: { type: 'numeric', nullable: true },
    periodFrom: { type: 'date' },
    periodTo: { type: 'date' },
    asOf: { type: 'date' },
    source: { type: 'text' },
    quotation: { type: 'text' },
    enteredOn: { type: 'date' },
    enteredBy: { type: 'text' },
    attestedOn: { type: 'date', nullable: true },
    attestedBy: { type: 'text', nullable: true },
    supersedesId: { type: 'uuid', nullable: true },
    synthetic: { type: 'boolean' },
  },
});
