import { expect, test } from '@jest/globals';
import { covers, nearestDayIn } from './validity.rules.ts';

const open = { validFrom: '2010-01-01', validTo: null };
const closed = { validFrom: '2010-01-01', validTo: '2025-07-01' };

test('an open time covers everything from its first day on', () => {
  expect(covers(open, { validFrom: '2010-01-01', validTo: null })).toBe(true);
  expect(covers(open, { validFrom: '2009-12-31', validTo: '2011-01-01' })).toBe(false);
});

test('a closed time covers what ends with it, not what stays open or ends a day later', () => {
  expect(covers(closed, { validFrom: '2020-01-01', validTo: '2025-07-01' })).toBe(true);
  expect(covers(closed, { validFrom: '2020-01-01', validTo: '2025-07-02' })).toBe(false);
  expect(covers(closed, { validFrom: '2020-01-01', validTo: null })).toBe(false);
});

test('the nearest day is the day itself, else the first day or the last, the day before validTo', () => {
  expect(nearestDayIn(closed, '2019-05-05')).toBe('2019-05-05');
  expect(nearestDayIn(closed, '2000-01-01')).toBe('2010-01-01');
  expect(nearestDayIn(closed, '2025-07-01')).toBe('2025-06-30');
  expect(nearestDayIn({ validFrom: '2020-01-01', validTo: '2024-03-01' }, '2026-01-01')).toBe('2024-02-29');
});
