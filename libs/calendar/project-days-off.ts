import { createRequire } from 'node:module';
import { type DayOff, longestRest } from './day-off.ts';
import { addDays, eachDay, type LocalDate, weekdayOf } from './local-date.ts';

const require = createRequire(import.meta.url);
/** Loaded only when a year is projected: most processes never do, and the package takes longer than all the rest of the calendar. */
const loadHolidays = (): typeof import('date-holidays').default => require('date-holidays');

const source = 'date-holidays; Bộ luật Lao động 2019 Đ111.3, Đ112';
const secondNationalDaySince = 2021;
const cultureDaySince = 2026;
const tetDays = 5;

/**
 * The days off of a year whose notices are not known: the statutory days, and for each that falls on a weekend the next working day
 * (Labour Code art. 111.3). Swaps cannot be foreseen, so every day is provisional.
 */
export function projectDaysOff(year: number): DayOff[] {
  const holidays = statutoryDays(year);
  const taken = new Set(holidays.map(({ from }) => from));
  const compensatory: DayOff[] = [];
  for (const holiday of holidays.filter(({ from }) => isWeekend(from))) {
    const instead = nextFree(holiday.from, taken);
    taken.add(instead);
    compensatory.push(dayOff(instead, `Nghỉ bù ${holiday.name}`, 'COMPENSATORY_OFF'));
  }
  return [...holidays, ...compensatory];
}

function statutoryDays(year: number): DayOff[] {
  const Holidays = loadHolidays();
  const known = new Holidays('VN', { languages: ['vi'] }).getHolidays(year).filter(({ type }) => type === 'public');
  const days = new Map(known.map(({ date, name }) => [date.slice(0, 10), name]));
  const tetEve = known.find(({ rule }) => rule.includes('before vietnamese 1-0-1'))?.date.slice(0, 10);
  for (let i = 0; tetEve !== undefined && i < tetDays; i++) days.set(addDays(tetEve, i), 'Tết Âm lịch');
  if (year >= secondNationalDaySince) days.set(besideNationalDay(year), 'Quốc khánh (ngày liền kề)');
  if (year >= cultureDaySince) days.set(`${year}-11-24`, 'Ngày Văn hóa Việt Nam');
  return [...days].sort(([a], [b]) => a.localeCompare(b)).map(([date, name]) => dayOff(date, name, 'HOLIDAY'));
}

/** The Prime Minister takes 1/9 or 3/9; 2021 to 2026 each time the one that lengthens the weekend. */
function besideNationalDay(year: number): LocalDate {
  const isAfter = [0, 1, 4].includes(weekdayOf(`${year}-09-02`));
  return `${year}-09-0${isAfter ? 3 : 1}`;
}

function nextFree(date: LocalDate, taken: ReadonlySet<LocalDate>): LocalDate {
  for (const next of eachDay(addDays(date, 1), addDays(date, longestRest))) if (!isWeekend(next) && !taken.has(next)) return next;
  throw new RangeError(`no day is free within ${longestRest} days after ${date}`);
}

function isWeekend(date: LocalDate): boolean {
  return weekdayOf(date) % 6 === 0;
}

function dayOff(date: LocalDate, name: string, kind: DayOff['kind']): DayOff {
  return { from: date, to: date, name, kind, source, provisional: true };
}
