import { EntitySchema } from 'typeorm';
import { countedColumns } from '../records/counted-record.table.ts';
import type { Criticism } from './criticism.ts';

export const criticismTable = new EntitySchema<Criticism>({
  name: 'criticism',
  columns: { ...countedColumns, form: { type: 'text' } },
});
