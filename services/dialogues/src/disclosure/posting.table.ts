import { EntitySchema } from 'typeorm';
import { countedColumns } from '../records/counted-record.table.ts';
import type { Posting } from './posting.ts';

export const postingTable = new EntitySchema<Posting>({
  name: 'posting',
  columns: {
    ...countedColumns,
    validTo: { type: 'date', nullable: true },
    regime: { type: 'text' },
    item: { type: 'int' },
    channel: { type: 'text' },
    place: { type: 'text', nullable: true },
  },
});
