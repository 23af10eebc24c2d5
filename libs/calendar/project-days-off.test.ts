import { expect, test } from '@jest/globals';
import { calendarDay } from './calendar-day.ts';
import { projectDaysOff } from './project-days-off.ts';

test.each([1900, 1999, 2100, 2199])('the days off of %i, far from any notice, are projected', (year) => {
  const days = projectDaysOff(year);
  expect(days.filter(({ name }) => name === 'Tết Âm lịch')).toHaveLength(5);
  expect(new Set(days.map(({ from }) => from)).size).toBe(days.length);
  expect(days.every(({ from }) => from.startsWith(`${year}-`))).toBe(true);
});

test('a year is projected once: its other days then cost nothing', () => {
  calendarDay('2150-01-01');
  const begun = performance.now();
  for (let month = 1; month <= 12; month++) calendarDay(`2150-${String(month).padStart(2, '0')}-15`);
  expect(performance.now() - begun).toBeLessThan(20); // a projection takes about 50 ms
});
