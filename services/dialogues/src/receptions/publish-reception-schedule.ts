import { ReceptionSchedulePublished, receptionPattern, TimeOfDay } from '@danvan/contracts/receptions';
import { createCommand, optional, placedByOrganisation } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { recordFields } from '../records/record-fields.ts';
import { receptionScheduleRecord } from './reception-schedule-record.ts';
import { assertPostedAhead, assertReceives, issuesOfSchedule } from './schedule.rules.ts';

const mostDates = 366;
const setOf = <S extends z.ZodType>(item: S) =>
  z
    .array(item)
    .max(mostDates)
    .nullish()
    .transform((values) => [...new Set(values ?? [])]);
const text = z.string().min(1).max(500);

/** Makes schedules public. */
export const publishReceptionSchedule = createCommand(receptionScheduleRecord, {
  name: {
    one: 'publishReceptionSchedule',
    item: 'receptionSchedule',
    many: 'publishReceptionSchedules',
    items: 'receptionSchedules',
    success: 'ReceptionSchedulesPublished',
  },
  event: ReceptionSchedulePublished,
  item: z.object({
    ...recordFields,
    validFrom: localDay,
    validTo: optional(localDay),
    monthDays: setOf(receptionPattern.monthDays.element),
    weekdays: setOf(receptionPattern.weekdays.element),
    dates: setOf(localDay),
    startsAt: TimeOfDay,
    endsAt: TimeOfDay,
    place: text,
    attendees: optional(text),
    content: optional(text),
  }),
  issuesOf: issuesOfSchedule,
  place: placedByOrganisation(({ validFrom }) => validFrom),
  create({ validFrom, ...item }, { today }) {
    const schedule = { ...item, date: validFrom, status: 'PUBLISHED' as const, postponements: [] };
    assertReceives(schedule);
    assertPostedAhead(schedule, today);
    return schedule;
  },
});
