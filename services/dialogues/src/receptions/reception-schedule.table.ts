import { EntitySchema } from 'typeorm';
import { countedColumns } from '../records/counted-record.table.ts';
import type { ReceptionSchedule } from './reception-schedule.ts';

export const receptionScheduleTable = new EntitySchema<ReceptionSchedule>({
  name: 'reception_schedule',
  columns: {
    ...countedColumns,
    validTo: { type: 'date', nullable: true },
    monthDays: { type: 'int', array: true },
    weekdays: { type: 'text', array: true },
    dates: { type: 'text', array: true },
    startsAt: { type: 'text' },
    endsAt: { type: 'text' },
    place: { type: 'text' },
    attendees: { type: 'text', nullable: true },
    content: { type: 'text', nullable: true },
    postponements: { type: 'jsonb' },
  },
});
