import { expect, test } from '@jest/globals';
import type { Petition } from './petition-record.ts';
import { assertSuspendable, withoutSuspension } from './suspension.rules.ts';

test('nothing is suspended before the law knew it', () => {
  expect(() => assertSuspendable('2026-06-30')).toThrow('2026-07-01');
  expect(() => assertSuspendable('2026-07-01')).not.toThrow();
});

test('the days of each suspension add up, and what is not suspended stays as it is', () => {
  const suspended = { suspendedOn: '2026-07-20', suspendedDays: 3, suspensionReason: 'OBSTACLE' } as Petition;
  const resumed = { suspendedOn: null, suspendedDays: 13, suspensionReason: null };
  expect(withoutSuspension(suspended, '2026-07-30')).toEqual(resumed);
  expect(withoutSuspension(resumed as Petition, '2026-08-30')).toEqual(resumed);
});
