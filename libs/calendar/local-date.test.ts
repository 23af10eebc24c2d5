import { expect, test } from '@jest/globals';
import { calendarDay } from './calendar-day.ts';
import { DayOutOfRange, isInDayRange, isInMomentRange, isInYearRange } from './day-range.ts';
import { addDays, addDaysClamped, daysBetween, eachDay } from './local-date.ts';
import { addWorkingDays, isProvisionalBetween, workingDayOnOrAfter, workingDaysBetween } from './working-days.ts';

test('the range holds its first and its last day, year and moment in Việt Nam, and nothing beside', () => {
  expect(['1899-12-31', '1900-01-01', '2199-12-31', '2200-01-01'].map(isInDayRange)).toEqual([false, true, true, false]);
  expect([1899, 1900, 2199, 2200, Number.NaN].map(isInYearRange)).toEqual([false, true, true, false, false]);
  const moments = ['1899-12-31T16:59:59Z', '1899-12-31T17:00:00Z', '2199-12-31T16:59:59Z', '2199-12-31T17:00:00Z'];
  expect(moments.map((moment) => isInMomentRange(new Date(moment)))).toEqual([false, true, true, false]);
});

test('a step out of the range is refused rather than written as a text that sorts before every day', () => {
  expect(addDays('2199-12-30', 1)).toBe('2199-12-31');
  expect(() => addDays('2199-12-31', 1)).toThrow(DayOutOfRange);
  expect(() => addDays('1900-01-01', -1)).toThrow(DayOutOfRange);
  expect(() => addDays('2026-01-01', Number.POSITIVE_INFINITY)).toThrow(DayOutOfRange);
  expect(() => addDays('2026-01-01', Number.NaN)).toThrow(DayOutOfRange);
});

test('a window that is looked at ends with the range', () => {
  expect(addDaysClamped('2199-12-01', 90)).toBe('2199-12-31');
  expect(addDaysClamped('1900-01-10', -31)).toBe('1900-01-01');
  expect(addDaysClamped('2026-01-10', 31)).toBe('2026-02-10');
});

test.each(['9999-12-31', '0000-01-01', '-000001-01-01', '+010000-01-01', '1899-12-31', '2200-01-01'])(
  'nothing is counted from %s',
  (day) => {
    for (const count of [
      () => addDays(day, 1),
      () => addDaysClamped(day, 1),
      () => daysBetween('2026-01-01', day),
      () => [...eachDay('2026-01-01', day)],
      () => calendarDay(day),
      () => workingDayOnOrAfter(day),
      () => addWorkingDays(day, 5),
      () => workingDaysBetween(day, '2026-01-01'),
    ])
      expect(count).toThrow(DayOutOfRange);
  },
);

test('each day of a stretch comes once, both ends included; a stretch that ends before it begins has none', () => {
  expect([...eachDay('2024-02-28', '2024-03-01')]).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  expect([...eachDay('2026-01-05', '2026-01-25', 7)]).toEqual(['2026-01-05', '2026-01-12', '2026-01-19']);
  expect([...eachDay('2199-12-31', '2199-12-31')]).toEqual(['2199-12-31']);
  expect([...eachDay('2026-01-02', '2026-01-01')]).toEqual([]);
});

test('working days are counted up to the ends of the range and no further', () => {
  expect(workingDayOnOrAfter('2199-12-31')).toBe('2199-12-31'); // a Tuesday
  expect(() => addWorkingDays('2199-12-31', 1)).toThrow(DayOutOfRange);
  expect(() => addWorkingDays('1900-01-01', -1)).toThrow(DayOutOfRange);
});

test('whether a stretch of three hundred years is provisional is told', () => {
  expect(isProvisionalBetween('1900-01-01', '2199-12-31')).toBe(true);
  expect(isProvisionalBetween('2199-12-31', '1900-01-01')).toBe(false);
});
