import type { LocalDate } from './local-date.ts';

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day it is in Vietnam at that instant. */
export function todayInVietnam(now: Date): LocalDate {
  return day.format(now);
}
