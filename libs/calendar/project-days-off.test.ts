import { expect, test } from '@jest/globals';
import { calendarDay } from './calendar-day.ts';
import { projectDaysOff } from './project-days-off.ts';
import { isProvisionalBetween } from './working-days.ts';

test.each([1900, 1999, 2100, 2199])('the days off of %i, far from any notice, are projected', (year) => {
  const days = projectDaysOff(year);
  expect(days.filter(({ name }) => name === 'Tết Âm lịch')).toHaveLength(5);
  expect(new Set(days.map(({ from }) => from)).size).toBe(days.length);
  expect(days.every(({ from }) => from.startsWith(`${year}-`))).toBe(true);
});

const timeOf = (work: () => void): number => {
  const begun = performance.now();
  work();
  return performance.now() - begun;
};

test('a year is projected once: its other days then cost next to nothing', () => {
  const once = timeOf(() => calendarDay('2150-01-01'));
  const others = Array.from({ length: 12 }, (_, month) => `2150-${String(month + 1).padStart(2, '0')}-15`);
  expect(timeOf(() => others.forEach(calendarDay))).toBeLessThan(once);
});

test('whether years are provisional is told without projecting one of them', () => {
  const once = timeOf(() => calendarDay('2151-01-01'));
  expect(timeOf(() => isProvisionalBetween('1900-01-01', '2199-12-31'))).toBeLessThan(once);
});
