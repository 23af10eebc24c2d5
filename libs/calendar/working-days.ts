import { calendarDay, isProvisionalYear } from './calendar-day.ts';
import { longestRest } from './day-off.ts';
import { addDays, eachDay, type LocalDate, yearOf } from './local-date.ts';

export function isWorkingDay(date: LocalDate): boolean {
  return calendarDay(date).isWorking;
}

/** The day itself when it is worked, else the first worked one after it. @throws DayOutOfRange */
export function workingDayOnOrAfter(date: LocalDate): LocalDate {
  for (let rest = 0; rest <= longestRest; rest++) {
    const day = addDays(date, rest);
    if (isWorkingDay(day)) return day;
  }
  throw new RangeError(`no day is worked within ${longestRest} days after ${date}`);
}

/**
 * The `count`-th working day after `from`, which is not counted itself whether worked or not; a negative count goes back.
 * `addWorkingDays(d, 0)` is `d`. @throws DayOutOfRange
 */
export function addWorkingDays(from: LocalDate, count: number): LocalDate {
  const step = Math.sign(count);
  let day = from;
  // Each step leads nearer to the end of the range, behind which addDays throws.
  for (let left = Math.abs(count); left > 0; left -= isWorkingDay(day) ? 1 : 0) day = addDays(day, step);
  return day;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (const day of eachDay(from, to)) count += day !== from && isWorkingDay(day) ? 1 : 0;
  return count;
}

/** Whether a day between the two, ends included, stands in a year whose days off are not all declared. */
export function isProvisionalBetween(from: LocalDate, to: LocalDate): boolean {
  if (from > to) return false;
  for (let year = yearOf(from); year <= yearOf(to); year++) if (isProvisionalYear(year)) return true;
  return false;
}
