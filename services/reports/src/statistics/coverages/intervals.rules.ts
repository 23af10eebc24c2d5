import { addDays, addDaysClamped, daysBetween, eachDay, isWorkingDay, type LocalDate, weekdayOf, yearOf } from '@danvan/calendar';
import type { RequiredEvery } from '../../metrics/metric.ts';

/** Both days included; what lies in the period that was asked for. */
export interface Interval {
  /** 2015-W08, 2015-Q1, 2015-H1, or the days of the period. */
  label: string;
  from: LocalDate;
  to: LocalDate;
}

interface Days {
  from: LocalDate;
  to: LocalDate;
}

/** The intervals in which something is owed in a period, oldest first. */
export function intervalsOf(requiredEvery: RequiredEvery, period: Days): Interval[] {
  switch (requiredEvery) {
    case 'PERIOD':
      return [{ label: `${period.from}/${period.to}`, ...period }];
    case 'WEEK':
      return weeksOf(period);
    case 'QUARTER':
      return wholeParts(period, 3, 'Q');
    case 'HALF_YEAR':
      return wholeParts(period, 6, 'H');
  }
}

/** Weeks by ISO 8601, cut at the ends of the period. What is left of one has to have a working day: nobody owes a reception in Tết. */
function weeksOf(period: Days): Interval[] {
  const weeks: Interval[] = [];
  for (const monday of eachDay(mondayOf(period.from), period.to, 7)) {
    const from = later(monday, period.from);
    const to = earlier(addDaysClamped(monday, 6), period.to);
    if (hasWorkingDay({ from, to })) weeks.push({ label: weekName(monday), from, to });
  }
  return weeks;
}

/** Quarters or half-years that lie in the period as a whole: whether one is kept shows at its end. */
function wholeParts(period: Days, months: number, letter: string): Interval[] {
  const parts: Interval[] = [];
  for (let year = yearOf(period.from); year <= yearOf(period.to); year++) {
    for (let part = 1; part <= 12 / months; part++) {
      const from = firstOfMonth(year, (part - 1) * months + 1);
      const to = part * months === 12 ? `${year}-12-31` : addDays(firstOfMonth(year, part * months + 1), -1);
      if (period.from <= from && to <= period.to) parts.push({ label: `${year}-${letter}${part}`, from, to });
    }
  }
  return parts;
}

function firstOfMonth(year: number, month: number): LocalDate {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** A week belongs to the year of its Thursday. */
function weekName(monday: LocalDate): string {
  const year = yearOf(monday);
  if (monday >= `${year}-12-29`) return `${year + 1}-W01`;
  const week = 1 + daysBetween(mondayOf(`${year}-01-04`), monday) / 7;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function hasWorkingDay({ from, to }: Days): boolean {
  return [...eachDay(from, to)].some(isWorkingDay);
}

const later = (a: LocalDate, b: LocalDate) => (a < b ? b : a);
const earlier = (a: LocalDate, b: LocalDate) => (a < b ? a : b);
