import type { DayOff } from './day-off.ts';
import { daysOff, yearsKept } from './days-off.ts';
import { addDays, type LocalDate, weekdayOf, yearOf } from './local-date.ts';
import { projectDaysOff } from './project-days-off.ts';

export interface CalendarDay {
  date: LocalDate;
  isWorking: boolean;
  /** Why the day differs from an ordinary one of its weekday. */
  name?: string;
  kind?: DayOff['kind'];
  /** The notices of its year are not all known: the day may still change. */
  isProvisional: boolean;
}

interface Year {
  days: ReadonlyMap<LocalDate, DayOff>;
  isProvisional: boolean;
}

const years = new Map<number, Year>();

/** What a day is for an office of the state: worked Monday to Friday, but for days off and swaps. */
export function calendarDay(date: LocalDate): CalendarDay {
  const weekday = weekdayOf(date);
  const { days, isProvisional } = yearAround(yearOf(date));
  const off = days.get(date);
  if (off === undefined) return { date, isWorking: weekday % 6 !== 0, isProvisional };
  return { date, isWorking: off.kind === 'COMPENSATORY_WORK', name: off.name, kind: off.kind, isProvisional };
}

function yearAround(year: number): Year {
  const known = years.get(year);
  if (known !== undefined) return known;
  const made = readYear(year);
  years.set(year, made);
  return made;
}

function readYear(year: number): Year {
  const kept = daysOff.filter(({ from }) => yearOf(from) === year);
  const isKept = yearsKept.includes(year);
  const rows = isKept ? kept : [...projectDaysOff(year), ...kept];
  return {
    days: new Map(rows.flatMap((row) => eachDay(row.from, row.to).map((date) => [date, row]))),
    isProvisional: !isKept || kept.some(({ provisional }) => provisional),
  };
}

function eachDay(from: LocalDate, to: LocalDate): LocalDate[] {
  return from > to ? [] : [from, ...eachDay(addDays(from, 1), to)];
}
