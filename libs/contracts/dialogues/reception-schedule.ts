import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, placed, validity } from '../record.ts';
import { cityCommittee } from './examples.ts';

export const Weekday = vocabulary('Weekday', ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']);
export type Weekday = z.infer<typeof Weekday>;

export const ReceptionScheduleStatus = vocabulary('ReceptionScheduleStatus', ['PUBLISHED', 'CANCELLED']).describe(
  'Only PUBLISHED schedules are shown — đã công khai, đã hủy',
);
export type ReceptionScheduleStatus = z.infer<typeof ReceptionScheduleStatus>;

/** The time of day in Asia/Ho_Chi_Minh, `HH:MM`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const monthDay = z.int().min(1).max(31);

/** On which days a schedule receives: exactly one of the three lists is not empty. */
export const receptionPattern = {
  monthDays: z
    .array(monthDay)
    .describe('Days of each month, 1 to 31; a month without that day is left out — các ngày trong tháng'),
  weekdays: z.array(Weekday).describe('Days of each week — các thứ trong tuần'),
  dates: z.array(z.iso.date()).describe('Single days — các ngày cụ thể'),
};

/** In force [date, validTo). A day that is not worked moves to the next one that is; the nominal day stays known. */
export const ReceptionScheduleState = z.object({
  receptionScheduleId: z.uuid().describe('Of the schedule — lịch tiếp công dân'),
  status: ReceptionScheduleStatus,
  ...placed,
  date: validity.validFrom,
  validTo: validity.validTo,
  ...receptionPattern,
  startsAt: TimeOfDay.describe('When it begins, HH:MM in Asia/Ho_Chi_Minh — giờ bắt đầu'),
  endsAt: TimeOfDay.describe('When it ends, HH:MM in Asia/Ho_Chi_Minh — giờ kết thúc'),
  postponements: z
    .array(
      z.object({
        nominalOn: z.iso.date().describe('The day as the schedule names it — ngày theo lịch'),
        receivesOn: z.iso.date().describe('The later day on which people are received instead — ngày tiếp sau khi lùi'),
      }),
    )
    .default([])
    .describe('Days that were put off by hand; the reasons stay with the schedule — các ngày được lùi'),
});
export type ReceptionScheduleState = z.infer<typeof ReceptionScheduleState>;

const scheduleEvent = eventsOf('dialogues.reception-schedule', ReceptionScheduleState, (p) => p.receptionScheduleId);

const schedule: ReceptionScheduleState = {
  receptionScheduleId: '018f3c6e-8a00-7000-8000-0000000000e1',
  status: 'PUBLISHED',
  ...cityCommittee,
  date: '2023-01-01',
  validTo: null,
  monthDays: [1, 15],
  weekdays: [],
  dates: [],
  startsAt: '08:00',
  endsAt: '11:30',
  postponements: [],
};

export const ReceptionSchedulePublished = scheduleEvent(
  'published',
  {
    en: 'A schedule of citizen receptions is public, at least 5 working days before its first day to come (Law 42/2013/QH13 art. 24.4). Emitted once a schedule.',
    vi: 'Lịch tiếp công dân được công khai, trước ngày tiếp đầu tiên sắp tới ít nhất 5 ngày làm việc (Luật 42/2013/QH13 Điều 24.4). Phát một lần cho mỗi lịch.',
  },
  schedule,
);

export const ReceptionScheduleEnded = scheduleEvent(
  'ended',
  {
    en: 'A schedule no longer holds from validTo on; another one may follow.',
    vi: 'Lịch tiếp công dân không còn áp dụng kể từ validTo; có thể có lịch khác tiếp theo.',
  },
  { ...schedule, version: 2, validTo: '2025-07-01' },
);

export const ReceptionDayPostponed = scheduleEvent(
  'day-postponed',
  {
    en: 'One day of a schedule is put off to a later working day (Law 42/2013/QH13 art. 24.4); `postponements` tells all of them.',
    vi: 'Một ngày tiếp công dân được lùi sang ngày làm việc sau đó (Luật 42/2013/QH13 Điều 24.4); `postponements` nêu tất cả.',
  },
  { ...schedule, version: 2, postponements: [{ nominalOn: '2023-06-01', receivesOn: '2023-06-05' }] },
);

export const ReceptionScheduleCancelled = scheduleEvent(
  'cancelled',
  {
    en: 'A schedule was published by mistake and is no longer shown; receptions that took place by it still count.',
    vi: 'Lịch công khai nhầm, không còn được hiển thị; các buổi tiếp đã diễn ra theo lịch vẫn được tính.',
  },
  { ...schedule, version: 2, status: 'CANCELLED' },
);
