import { EntitySchema } from 'typeorm';
import { countedColumns } from '../records/counted-record.table.ts';
import type { FrontWorkingSession } from './front-working-session.ts';

export const frontWorkingSessionTable = new EntitySchema<FrontWorkingSession>({
  name: 'front_working_session',
  columns: { ...countedColumns, frontId: { type: 'uuid', nullable: true } },
});
