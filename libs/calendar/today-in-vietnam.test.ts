import { expect, test } from '@jest/globals';
import { todayInVietnam } from './today-in-vietnam.ts';

test('the day changes at 17:00 UTC', () => {
  expect(todayInVietnam(new Date('2025-06-30T16:59:59.999Z'))).toBe('2025-06-30');
  expect(todayInVietnam(new Date('2025-06-30T17:00:00Z'))).toBe('2025-07-01');
});
