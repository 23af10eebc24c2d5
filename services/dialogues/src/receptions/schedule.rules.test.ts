import { expect, test } from '@jest/globals';
import type { Recurring } from './calendar/reception-days.ts';
import { assertPostedAhead, assertReceives, issuesOfSchedule } from './schedule.rules.ts';

const once = (day: string, own: Partial<Recurring> = {}): Recurring => ({
  date: day,
  validTo: null,
  monthDays: [],
  weekdays: [],
  dates: [day],
  postponements: [],
  ...own,
});

test.each([
  ['2026-11-30', '2026-11-20', 'five working days before, 24/11 being off'],
  ['2026-11-27', '2026-11-20', undefined],
  ['2026-11-28', '2026-11-20', 'a Saturday: received on the Monday after it'],
])('a first day on %s may be posted on %s: %s', (first, today, why) => {
  const post = () => assertPostedAhead(once(first), today);
  if (why === undefined) expect(post).toThrow(expect.objectContaining({ typename: 'RuleViolated' }));
  else expect(post).not.toThrow();
});

test('a schedule that began before today owes no notice', () => {
  expect(() => assertPostedAhead(once('2026-11-19'), '2026-11-20')).not.toThrow();
});

test('a schedule that never receives is none', () => {
  expect(() => assertReceives(once('2026-11-30', { validTo: '2026-12-01' }))).not.toThrow();
  expect(() => assertReceives(once('2026-11-30', { date: '2026-12-01' }))).toThrow('no day of reception');
});

test('a schedule has one pattern and ends after it begins, each day and at last', () => {
  const schedule = { ...once('2026-11-30'), validFrom: '2026-11-30', startsAt: '08:00', endsAt: '11:30' };
  const fieldsOf = (own: object) => issuesOfSchedule({ ...schedule, ...own }).map(({ path }) => path);
  expect(fieldsOf({})).toEqual([]);
  expect(fieldsOf({ weekdays: ['MONDAY'] })).toEqual([['monthDays']]);
  expect(fieldsOf({ dates: [], endsAt: '08:00', validTo: '2026-11-30' })).toEqual([['monthDays'], ['endsAt'], ['validTo']]);
});
