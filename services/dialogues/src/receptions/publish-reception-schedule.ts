import { ReceptionSchedulePublished, receptionPattern, TimeOfDay } from '@danvan/contracts/receptions';
import { optional } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { saying } from '@danvan/service/parse-input';
import { z } from 'zod';
import { entryCommands } from '../records/entry-commands.ts';
import { entered } from '../records/record-input.ts';
import { assertPostedAhead, assertReceives } from './assert-schedulable.ts';
import { receptionScheduleRecord } from './reception-schedule-record.ts';

const mostDates = 366;
const listOf = <S extends z.ZodType>(item: S) =>
  z
    .array(item)
    .max(mostDates)
    .nullish()
    .transform((values) => [...new Set(values ?? [])]);
const text = z.string().min(1).max(500);

const ScheduleToPublish = z
  .object({
    ...entered,
    validFrom: localDay,
    validTo: optional(localDay),
    monthDays: listOf(receptionPattern.monthDays.element),
    weekdays: listOf(receptionPattern.weekdays.element),
    dates: listOf(localDay),
    startsAt: TimeOfDay,
    endsAt: TimeOfDay,
    place: text,
    attendees: optional(text),
    content: optional(text),
  })
  .refine(namesOnePattern, {
    ...saying({
      vi: 'Nêu đúng một cách lặp: ngày trong tháng, thứ trong tuần, hoặc danh sách ngày.',
      en: 'Give exactly one of: days of the month, days of the week, single dates.',
    }),
    path: ['monthDays'],
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, {
    ...saying({ vi: 'Giờ kết thúc phải sau giờ bắt đầu.', en: 'The end has to be later than the start.' }),
    path: ['endsAt'],
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom < validTo, {
    ...saying({ vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end has to be later than the first day.' }),
    path: ['validTo'],
  });

function namesOnePattern(patterns: { monthDays: unknown[]; weekdays: unknown[]; dates: unknown[] }): boolean {
  return [patterns.monthDays, patterns.weekdays, patterns.dates].filter(({ length }) => length > 0).length === 1;
}

export const { one: publishReceptionSchedule, many: publishReceptionSchedules } = entryCommands({
  mutation: 'publishReceptionSchedule',
  type: receptionScheduleRecord,
  event: ReceptionSchedulePublished,
  item: ScheduleToPublish,
  draft({ validFrom, ...item }, today) {
    const schedule = { ...item, date: validFrom, status: 'PUBLISHED' as const, postponements: [] };
    assertReceives(schedule);
    assertPostedAhead(schedule, today);
    return schedule;
  },
});
