export { type CalendarDay, calendarDay } from './calendar-day.ts';
export type { ClockRule, ClockUnit, Sureness } from './clock-rule.ts';
export { type DayOff, type DayOffKind, longestRest } from './day-off.ts';
export { DayOutOfRange, dayRange, yearRange } from './day-range.ts';
export { clockRulesOn, type Due, dueAt, earliestDue, endOfDay } from './due-at.ts';
export { legalClocks } from './legal-clocks.ts';
export { addDays, addDaysClamped, daysBetween, eachDay, type LocalDate, weekdayOf, yearOf } from './local-date.ts';
export { todayInVietnam } from './today-in-vietnam.ts';
export { addWorkingDays, isProvisionalBetween, isWorkingDay, workingDayOnOrAfter, workingDaysBetween } from './working-days.ts';
