import { EntitySchema } from 'typeorm';
import { countedColumns } from '../records/counted-record.table.ts';
import type { PeoplesConference } from './peoples-conference.ts';

export const peoplesConferenceTable = new EntitySchema<PeoplesConference>({
  name: 'peoples_conference',
  columns: { ...countedColumns, attendees: { type: 'int', nullable: true }, opinionsRaised: { type: 'int', nullable: true } },
});
