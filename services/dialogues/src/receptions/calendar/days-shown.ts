import { addDaysClamped, daysBetween, type LocalDate } from '@danvan/calendar';
import { BadUserInput } from '@danvan/service/errors';
import { type ReceptionDay, type Recurring, receptionDays } from './reception-days.ts';

const usual = 90;
const most = 366;

/** The days of a schedule that a caller asks for; the next 90 unless told. @throws BadUserInput for more than a year at a time */
export function daysShown(
  schedule: Recurring,
  asked: { from?: LocalDate | null; to?: LocalDate | null },
  today: LocalDate,
): ReceptionDay[] {
  const from = asked.from ?? today;
  const to = asked.to ?? addDaysClamped(from, usual);
  if (daysBetween(from, to) > most) {
    throw new BadUserInput({
      vi: `Mỗi lần chỉ xem được tối đa ${most} ngày.`,
      en: `Ask for ${most} days at a time at most.`,
    });
  }
  return receptionDays(schedule, { from, to });
}
