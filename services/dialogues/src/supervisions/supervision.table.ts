import { EntitySchema } from 'typeorm';
import { countedColumns } from '../records/counted-record.table.ts';
import type { Supervision } from './supervision.ts';

export const supervisionTable = new EntitySchema<Supervision>({
  name: 'supervision',
  columns: { ...countedColumns, form: { type: 'text' }, subject: { type: 'text', nullable: true } },
});
