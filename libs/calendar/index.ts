export { type CalendarDay, calendarDay } from './calendar-day.ts';
export type { ClockRule, ClockUnit, Sureness } from './clock-rule.ts';
export type { DayOff, DayOffKind } from './day-off.ts';
export { clockRulesOn, type Due, dueAt, earliestDue, endOfDay } from './due-at.ts';
export { legalClocks } from './legal-clocks.ts';
export { addDays, daysBetween, type LocalDate, weekdayOf, yearOf } from './local-date.ts';
export { addWorkingDays, isProvisionalBetween, isWorkingDay, workingDayOnOrAfter, workingDaysBetween } from './working-days.ts';
