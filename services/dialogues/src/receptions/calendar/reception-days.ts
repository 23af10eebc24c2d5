import {
  addDaysClamped,
  calendarDay,
  isProvisionalBetween,
  type LocalDate,
  longestRest,
  workingDayOnOrAfter,
} from '@danvan/calendar';
import type { Weekday } from '@danvan/contracts/receptions';
import { RuleViolated } from '@danvan/service/errors';
// Node takes the CommonJS build, whose whole module is the default; the linter looks at another build.
// oxlint-disable-next-line import/default
import rrule, { type Options } from 'rrule';
import type { ReceptionSchedule } from '../reception-schedule-record.ts';

/** A day of a schedule: the one it names, and the one on which people are received. */
export interface ReceptionDay {
  nominalOn: LocalDate;
  /** The nominal day itself, the next working day where that one is not worked, or the day it was put off to. */
  receivesOn: LocalDate;
  isMoved: boolean;
  /** What day off the nominal day is; null where it is worked or merely a weekend. */
  dayOff: string | null;
  /** A day on the way stands in a year whose days off are not all declared yet. */
  isProvisional: boolean;
  /** Why it was put off by hand; null where it was not. */
  postponedBecause: string | null;
}

export interface Window {
  from: LocalDate;
  to: LocalDate;
}

export type Recurring = Pick<ReceptionSchedule, 'date' | 'validTo' | 'monthDays' | 'weekdays' | 'dates' | 'postponements'>;

/** The days on which people are received within the window, both ends included, in order. */
export function receptionDays(schedule: Recurring, { from, to }: Window): ReceptionDay[] {
  // What moves into the window was nominal no earlier.
  const earliest = addDaysClamped(from, -longestRest);
  const putOffFromBefore = schedule.postponements.map(({ nominalOn }) => nominalOn).filter((day) => day < earliest);
  const nominal = [...putOffFromBefore.sort(), ...nominalDays(schedule, { from: earliest, to })];
  return nominal
    .map((day) => toReceptionDay(schedule, day))
    .filter(({ receivesOn }) => from <= receivesOn && receivesOn <= to)
    .sort((a, b) => compareDays(a.receivesOn, b.receivesOn));
}

/** The day as the schedule has it; undefined where the schedule does not name it. */
export function receptionDayOn(schedule: Recurring, nominalOn: LocalDate): ReceptionDay | undefined {
  return nominalDays(schedule, { from: nominalOn, to: nominalOn }).map((day) => toReceptionDay(schedule, day))[0];
}

/** The same for a day that it has to name. @throws RuleViolated `reception.scheduled-day` */
export function getReceptionDayOn(schedule: Recurring, nominalOn: LocalDate): ReceptionDay {
  const day = receptionDayOn(schedule, nominalOn);
  if (day === undefined) throw notNamed(nominalOn);
  return day;
}

function notNamed(nominalOn: string): RuleViolated {
  return new RuleViolated({
    rule: 'reception.scheduled-day',
    message: { vi: `Lịch không có ngày ${nominalOn}.`, en: `The schedule does not name ${nominalOn}.` },
    details: { nominalOn },
  });
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

const compareDays = (a: LocalDate, b: LocalDate) => (a < b ? -1 : Number(a > b));

function toReceptionDay({ postponements }: Recurring, nominalOn: LocalDate): ReceptionDay {
  const worked = workingDayOnOrAfter(nominalOn);
  const postponement = postponements.find((one) => one.nominalOn === nominalOn);
  const receivesOn = postponement?.receivesOn ?? worked;
  const isMoved = receivesOn !== nominalOn;
  return {
    nominalOn,
    receivesOn,
    isMoved,
    dayOff: worked === nominalOn ? null : (calendarDay(nominalOn).name ?? null),
    isProvisional: isProvisionalBetween(nominalOn, receivesOn),
    postponedBecause: postponement?.reason ?? null,
  };
}
