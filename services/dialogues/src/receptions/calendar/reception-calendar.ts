import { addDays, type LocalDate } from '@danvan/calendar';
import type { Locale } from '@danvan/service';
import ical, { type ICalEventData } from 'ical-generator';
import type { ReceptionSchedule } from '../reception-schedule-record.ts';
import { type ReceptionDay, receptionDays } from './reception-days.ts';

/** Programs keep what they have seen; a quarter back is enough for those that look late. */
const daysBack = 90;
const daysAhead = 366;

interface CalendarParts {
  name: string;
  schedules: readonly ReceptionSchedule[];
  today: LocalDate;
  now: Date;
  locale: Locale;
}

/**
 * One event a day on which people are received: single events rather than a recurrence rule, since the days that move do so by a calendar
 * which no rule can tell. Ids stay the same from reading to reading.
 */
export function toCalendar({ name, schedules, today, now, locale }: CalendarParts): string {
  const window = { from: addDays(today, -daysBack), to: addDays(today, daysAhead) };
  const title = { vi: 'Lịch tiếp công dân', en: 'Citizen receptions' }[locale];
  const events = schedules.flatMap((schedule) =>
    receptionDays(schedule, window).map((day) => ({ ...toEvent(schedule, day, locale), stamp: now })),
  );
  return ical({
    name: `${title} — ${name}`,
    prodId: { company: 'danvan', product: 'receptions', language: locale.toUpperCase() },
    events,
  }).toString();
}

function toEvent(schedule: ReceptionSchedule, day: ReceptionDay, locale: Locale): ICalEventData {
  return {
    id: `${schedule.id}-${day.nominalOn}@danvan`,
    start: at(day.receivesOn, schedule.startsAt),
    end: at(day.receivesOn, schedule.endsAt),
    sequence: schedule.version,
    summary: schedule.title,
    location: schedule.place,
    description: [schedule.attendees, schedule.content, movedText(day)?.[locale]].filter((line) => line != null).join('\n'),
  };
}

/** Việt Nam is at UTC+7 all year round. */
function at(day: LocalDate, time: string): Date {
  return new Date(`${day}T${time}:00+07:00`);
}

function movedText({ isMoved, nominalOn, dayOff, postponedBecause }: ReceptionDay): Record<Locale, string> | undefined {
  if (!isMoved) return undefined;
  if (postponedBecause !== null) {
    return {
      vi: `Theo lịch là ngày ${nominalOn}, lùi sang ngày này. Lý do: ${postponedBecause}`,
      en: `By the schedule on ${nominalOn}, put off to this day. Reason: ${postponedBecause}`,
    };
  }
  const why = dayOff === null ? '' : ` (${dayOff})`;
  return {
    vi: `Theo lịch là ngày ${nominalOn}${why}, chuyển sang ngày làm việc kế tiếp.`,
    en: `By the schedule on ${nominalOn}${why}, moved to the next working day.`,
  };
}
