import { calendarDay } from './calendar-day.ts';
import { addDays, type LocalDate } from './local-date.ts';

export function isWorkingDay(date: LocalDate): boolean {
  return calendarDay(date).isWorking;
}

/** The day itself when it is worked, else the first worked one after it. */
export function workingDayOnOrAfter(date: LocalDate): LocalDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/**
 * The `count`-th working day after `from`, which is not counted itself whether worked or not; a negative count goes back.
 * `addWorkingDays(d, 0)` is `d`.
 */
export function addWorkingDays(from: LocalDate, count: number): LocalDate {
  const step = Math.sign(count);
  let day = from;
  for (let left = Math.abs(count); left > 0; left -= isWorkingDay(day) ? 1 : 0) day = addDays(day, step);
  return day;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) count += isWorkingDay(day) ? 1 : 0;
  return count;
}

/** Whether a day between the two, ends included, stands in a year whose days off are not all declared. */
export function isProvisionalBetween(from: LocalDate, to: LocalDate): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) if (calendarDay(day).isProvisional) return true;
  return false;
}
