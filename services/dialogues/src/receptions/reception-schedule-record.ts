import type { ReceptionScheduleState } from '@danvan/contracts/receptions';
import type { RecordType } from '@danvan/service/record-type';
import { receptionScheduleTable } from './reception-schedule.table.ts';
import type { ReceptionSchedule } from './reception-schedule.ts';

export const receptionScheduleRecord: RecordType<ReceptionSchedule, ReceptionScheduleState> = {
  name: 'reception-schedule',
  table: receptionScheduleTable,
  toState: ({ id, title: _title, place: _place, attendees: _attendees, content: _content, postponements, ...state }) => ({
    receptionScheduleId: id,
    ...state,
    postponements: postponements.map(({ nominalOn, receivesOn }) => ({ nominalOn, receivesOn })),
  }),
};
