import { addDaysClamped, daysBetween, type LocalDate } from '@danvan/calendar';
import { BadUserInput } from '@danvan/service';
import { type ReceptionDay, type Recurring, receptionDays } from './reception-days.ts';

const defaultDays = 90;
const maxDays = 366;

/** The days of a schedule that a caller asks for, without a window those of the next 90 days. @throws BadUserInput for more than a year at a time */
export function daysShown(
  schedule: Recurring,
  asked: { from?: LocalDate | null; to?: LocalDate | null },
  today: LocalDate,
): ReceptionDay[] {
  const from = asked.from ?? today;
  const to = asked.to ?? addDaysClamped(from, defaultDays);
  if (daysBetween(from, to) > maxDays) {
    throw new BadUserInput({
      vi: `Mỗi lần chỉ xem được tối đa ${maxDays} ngày.`,
      en: `Ask for ${maxDays} days at a time at most.`,
    });
  }
  return receptionDays(schedule, { from, to });
}
