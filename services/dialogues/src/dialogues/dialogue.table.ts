import { EntitySchema } from 'typeorm';
import { countedColumns } from '../records/counted-record.table.ts';
import type { Dialogue } from './dialogue.ts';

export const dialogueTable = new EntitySchema<Dialogue>({
  name: 'dialogue',
  columns: {
    ...countedColumns,
    kind: { type: 'text' },
    scheduledOn: { type: 'date', nullable: true },
    heldOn: { type: 'date', nullable: true },
    coOrganiserIds: { type: 'uuid', array: true },
    attendees: { type: 'int', nullable: true },
    opinionsRaised: { type: 'int', nullable: true },
    answeredOnSpot: { type: 'int', nullable: true },
    chairedBy: { type: 'text', nullable: true },
  },
});
