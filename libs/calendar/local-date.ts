import { DayOutOfRange, dayRange, isInDayRange } from './day-range.ts';

/** A day of Asia/Ho_Chi_Minh, `YYYY-MM-DD`, within `dayRange`: compares and sorts as text. */
export type LocalDate = string;

const dayInMs = 86_400_000;

/** @throws DayOutOfRange where that is no day of the range */
export function addDays(date: LocalDate, days: number): LocalDate {
  return toDay(toMs(date) + days * dayInMs);
}

/** The same, but for a window that is merely looked at: its end is then the end of the range. */
export function addDaysClamped(date: LocalDate, days: number): LocalDate {
  return toDay(Math.min(Math.max(toMs(date) + days * dayInMs, firstMs), lastMs));
}

/** Days from `from` to `to`; negative when `to` is the earlier one. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (toMs(to) - toMs(from)) / dayInMs;
}

/** Each day from `from` to `to`, both included, or every `step`-th of them; none when `to` is the earlier one. */
export function* eachDay(from: LocalDate, to: LocalDate, step = 1): Generator<LocalDate, void> {
  const count = Math.floor(daysBetween(from, to) / step) + 1;
  for (let nth = 0; nth < count; nth++) yield addDays(from, nth * step);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(toMs(date)).getUTCDay();
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

const firstMs = Date.parse(dayRange.first);
const lastMs = Date.parse(dayRange.last);

function toMs(date: LocalDate): number {
  const ms = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new RangeError(`"${date}" is not a day: write YYYY-MM-DD.`);
  if (!isInDayRange(date)) throw new DayOutOfRange();
  return ms;
}

function toDay(ms: number): LocalDate {
  if (!(firstMs <= ms && ms <= lastMs)) throw new DayOutOfRange();
  return new Date(ms).toISOString().slice(0, 10);
}
