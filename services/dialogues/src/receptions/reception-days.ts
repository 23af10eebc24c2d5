import { addDays, calendarDay, isProvisionalBetween, type LocalDate, workingDayOnOrAfter } from '@danvan/calendar';
import type { Weekday } from '@danvan/contracts/receptions';
// Node takes the CommonJS build, whose whole module is the default; the linter looks at another build.
// oxlint-disable-next-line import/default
import rrule, { type Options } from 'rrule';
import type { ReceptionSchedule } from './reception-schedule.ts';

/** A day of a schedule: the one it names, and the one on which people are received. */
export interface ReceptionDay {
  nominalOn: LocalDate;
  /** The nominal day itself, or the next working day where that one is not worked. */
  receivesOn: LocalDate;
  isMoved: boolean;
  /** What day off the nominal day is; null where it is worked or merely a weekend. */
  dayOff: string | null;
  /** A day on the way stands in a year whose days off are not all declared yet. */
  isProvisional: boolean;
}

export interface Window {
  from: LocalDate;
  to: LocalDate;
}

export type Recurring = Pick<ReceptionSchedule, 'date' | 'validTo' | 'monthDays' | 'weekdays' | 'dates'>;

/** More days than are ever off in a row: what moves into a window was nominal no earlier than this before it. */
const longestRest = 31;

/** The days on which people are received within the window, both ends included, in order. */
export function receptionDays(schedule: Recurring, { from, to }: Window): ReceptionDay[] {
  return nominalDays(schedule, { from: addDays(from, -longestRest), to })
    .map(toReceptionDay)
    .filter(({ receivesOn }) => from <= receivesOn && receivesOn <= to);
}

/** The day as the schedule has it; undefined where the schedule does not name it. */
export function receptionDayOn(schedule: Recurring, nominalOn: LocalDate): ReceptionDay | undefined {
  return nominalDays(schedule, { from: nominalOn, to: nominalOn }).map(toReceptionDay)[0];
}

function nominalDays(schedule: Recurring, { from, to }: Window): LocalDate[] {
  const isInForce = (day: LocalDate) => schedule.date <= day && (schedule.validTo === null || day < schedule.validTo);
  return namedDays(schedule, { from, to }).filter(isInForce);
}

function namedDays({ monthDays, weekdays, dates }: Recurring, { from, to }: Window): LocalDate[] {
  if (dates.length > 0) return dates.filter((day) => from <= day && day <= to).sort();
  const rule: Partial<Options> =
    monthDays.length > 0
      ? { freq: rrule.RRule.MONTHLY, bymonthday: monthDays }
      : { freq: rrule.RRule.WEEKLY, byweekday: weekdays.map((weekday) => byWeekday[weekday]) };
  // The library counts in UTC: midnight there stands for the day here.
  const dtstart = new Date(`${from}T00:00:00Z`);
  const found = new rrule.RRule({ ...rule, dtstart }).between(dtstart, new Date(`${to}T00:00:00Z`), true);
  return found.map((day) => day.toISOString().slice(0, 10));
}

const { MO, TU, WE, TH, FR, SA, SU } = rrule.RRule;
const byWeekday: Record<Weekday, typeof MO> = {
  MONDAY: MO,
  TUESDAY: TU,
  WEDNESDAY: WE,
  THURSDAY: TH,
  FRIDAY: FR,
  SATURDAY: SA,
  SUNDAY: SU,
};

function toReceptionDay(nominalOn: LocalDate): ReceptionDay {
  const receivesOn = workingDayOnOrAfter(nominalOn);
  const isMoved = receivesOn !== nominalOn;
  return {
    nominalOn,
    receivesOn,
    isMoved,
    dayOff: isMoved ? (calendarDay(nominalOn).name ?? null) : null,
    isProvisional: isProvisionalBetween(nominalOn, receivesOn),
  };
}
