import { EntitySchema } from 'typeorm';
import { countedColumns } from '../records/counted-record.table.ts';
import type { Reception } from './reception.ts';

export const receptionTable = new EntitySchema<Reception>({
  name: 'reception',
  columns: {
    ...countedColumns,
    receptionScheduleId: { type: 'uuid', nullable: true },
    nominalOn: { type: 'date', nullable: true },
    receivedBy: { type: 'text' },
    visitors: { type: 'int', nullable: true },
  },
});
