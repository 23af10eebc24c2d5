import { ReceptionScheduleState } from '@danvan/contracts/receptions';
import { defineRecord, type RecordOf } from '@danvan/records';
import { sql } from '@danvan/service';
import { z } from 'zod';

export const receptionScheduleRecord = defineRecord({
  name: 'reception-schedule',
  type: 'ReceptionSchedule',
  state: ReceptionScheduleState,
  // Free texts, which stay here: where people are received; who takes part besides the head (thành phần tham dự); what is expected to
  // come up (dự kiến nội dung); why a day was put off, which is shown with the schedule and told in no event.
  own: {
    title: z.string(),
    place: z.string(),
    attendees: z.string().nullable(),
    content: z.string().nullable(),
    postponements: z.array(z.object({ nominalOn: z.string(), receivesOn: z.string(), reason: z.string() })).readonly(),
  },
  list: {
    day: 'date',
    conditions: ({ on }) => [on ? sql`r.date <= ${on} AND (r.valid_to IS NULL OR ${on} < r.valid_to)` : undefined],
  },
});
export type ReceptionSchedule = RecordOf<typeof receptionScheduleRecord>;

/** A day of a schedule that is put off by hand. */
export type Postponement = ReceptionSchedule['postponements'][number];
