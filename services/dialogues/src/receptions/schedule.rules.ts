import { addDaysClamped, addWorkingDays, clockRulesOn, type LocalDate } from '@danvan/calendar';
import { type InputIssue, RuleViolated } from '@danvan/service/errors';
import { type Recurring, receptionDays } from './calendar/reception-days.ts';
import type { ReceptionSchedule } from './reception-schedule-record.ts';

const yearAhead = 366;

interface Published extends Pick<ReceptionSchedule, 'validTo' | 'monthDays' | 'weekdays' | 'dates' | 'startsAt' | 'endsAt'> {
  validFrom: LocalDate;
}

/** A schedule has one pattern, and ends later than it begins, each day and at last. */
export function issuesOfSchedule({ validFrom, validTo, startsAt, endsAt, ...patterns }: Published): InputIssue[] {
  const { monthDays, weekdays, dates } = patterns;
  const given = [monthDays, weekdays, dates].filter(({ length }) => length > 0);
  return [
    ...(given.length === 1 ? [] : [{ path: ['monthDays'], message: onePattern }]),
    ...(startsAt < endsAt ? [] : [{ path: ['endsAt'], message: endsTooEarly }]),
    ...(validTo === null || validFrom < validTo ? [] : [{ path: ['validTo'], message: lastsNoDay }]),
  ];
}

const onePattern = {
  vi: 'Nêu đúng một cách lặp: ngày trong tháng, thứ trong tuần, hoặc danh sách ngày.',
  en: 'Give exactly one of: days of the month, days of the week, single dates.',
};
const endsTooEarly = { vi: 'Giờ kết thúc phải sau giờ bắt đầu.', en: 'The end has to be later than the start.' };
const lastsNoDay = { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end has to be later than the first day.' };

/** A schedule names a day within its first year. */
export function assertReceives(schedule: Recurring): void {
  if (receptionDays(schedule, { from: schedule.date, to: addDaysClamped(schedule.date, yearAhead) }).length > 0) return;
  throw new RuleViolated({
    rule: 'reception-schedule.receives',
    message: {
      vi: 'Lịch không có ngày tiếp công dân nào trong năm đầu áp dụng.',
      en: 'The schedule names no day of reception within its first year.',
    },
    details: { validFrom: schedule.date, ...(schedule.validTo === null ? {} : { validTo: schedule.validTo }) },
  });
}

/**
 * Law 42/2013/QH13 art. 24.4: posted at least 5 working days before people are received. Only a schedule that begins ahead can be posted in
 * time: one that began before today is entered afterwards.
 */
export function assertPostedAhead(schedule: Recurring, today: LocalDate): void {
  if (schedule.date < today) return;
  const [first] = receptionDays(schedule, { from: schedule.date, to: addDaysClamped(schedule.date, yearAhead) });
  const [rule] = clockRulesOn('RECEPTION', 'NOTICE', today);
  if (first === undefined || rule === undefined || today <= addWorkingDays(first.receivesOn, -rule.value)) return;
  throw new RuleViolated({
    rule: 'reception-schedule.notice',
    message: {
      vi: `Lịch phải niêm yết trước ngày tiếp đầu tiên (${first.receivesOn}) ít nhất ${rule.value} ngày làm việc; hôm nay là ${today}.`,
      en: `A schedule is posted at least ${rule.value} working days before its first day (${first.receivesOn}); today is ${today}.`,
    },
    legalBasis: rule.article,
    details: { workingDays: rule.value, today, first: first.receivesOn },
  });
}
