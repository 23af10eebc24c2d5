import { addDaysClamped, addWorkingDays, clockRulesOn, type LocalDate } from '@danvan/calendar';
import { RuleViolated } from '@danvan/service/errors';
import { type Recurring, receptionDays } from './reception-days.ts';

const yearAhead = 366;

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
