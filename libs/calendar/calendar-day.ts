import type { DayOff } from './day-off.ts';
import { daysOff, yearsKept } from './days-off.ts';
import { eachDay, type LocalDate, weekdayOf, yearOf } from './local-date.ts';
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

type DaysOff = ReadonlyMap<LocalDate, DayOff>;

/** Read or projected once, then kept: as many as the range has years, each of some twenty days. */
const years = new Map<number, DaysOff>();

/**
 * What a day is for an office of the state: worked Monday to Friday, but for days off and swaps.
 * @throws DayOutOfRange
 */
export function calendarDay(date: LocalDate): CalendarDay {
  const weekday = weekdayOf(date);
  const year = yearOf(date);
  const isProvisional = isProvisionalYear(year);
  const off = daysOffOf(year).get(date);
  if (off === undefined) return { date, isWorking: weekday % 6 !== 0, isProvisional };
  return { date, isWorking: off.kind === 'COMPENSATORY_WORK', name: off.name, kind: off.kind, isProvisional };
}

/** Whether the notices of a year are not all known. Asks nothing of its days: a projection takes some 50 ms. */
export function isProvisionalYear(year: number): boolean {
  return !declaredYears.has(year);
}

const uncertain = new Set(daysOff.filter(({ provisional }) => provisional).map(({ from }) => yearOf(from)));
const declaredYears = new Set(yearsKept.filter((year) => !uncertain.has(year)));

function daysOffOf(year: number): DaysOff {
  const known = years.get(year);
  if (known !== undefined) return known;
  const made = readYear(year);
  years.set(year, made);
  return made;
}

function readYear(year: number): DaysOff {
  const kept = daysOff.filter(({ from }) => yearOf(from) === year);
  const rows = yearsKept.includes(year) ? kept : [...projectDaysOff(year), ...kept];
  return new Map(rows.flatMap((row) => [...eachDay(row.from, row.to)].map((date) => [date, row])));
}
