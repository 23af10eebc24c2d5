import { describe, expect, test } from '@jest/globals';
import { clockRulesOn, dueAt, earliestDue, endOfDay } from './due-at.ts';
import { legalClocks } from './legal-clocks.ts';

const due = (regime: string, step: string, from: string) => earliestDue(clockRulesOn(regime, step, from), from);

describe('accepting a complaint', () => {
  test.each([
    ['2026-06-30', '2026-07-10', 'complaint.acceptance.2012-07-01', 'the last day of the 10 days alone'],
    ['2026-07-01', '2026-07-10', 'complaint.acceptance.2026-07-01', 'Wednesday: 7 working days end first'],
    ['2026-07-03', '2026-07-13', 'complaint.acceptance.2012-07-01', 'Friday: 10 days end first'],
    [
      '2026-08-26',
      '2026-09-07',
      'complaint.acceptance.2012-07-01',
      '10 days end on a Saturday, over 2/9 the 7 working days take longer',
    ],
    ['2026-11-18', '2026-11-30', 'complaint.acceptance.2012-07-01', 'over 24/11 both end after the weekend'],
    ['2026-02-10', '2026-02-23', 'complaint.acceptance.2012-07-01', 'the tenth day is in Tết'],
    ['2025-04-22', '2025-05-05', 'complaint.acceptance.2012-07-01', 'the tenth day is 2/5/2025, off by a swap'],
    ['2027-01-29', '2027-02-11', 'complaint.acceptance.2012-07-01', 'the tenth day is in Tết 2027, as far as known'],
  ])('received on %s it is due on %s by %s (%s)', (from, on, id) => {
    expect(due('COMPLAINT', 'ACCEPTANCE', from)).toMatchObject({ on, rule: { id } });
  });

  test('a deadline over days that are not declared yet is provisional', () => {
    expect(due('COMPLAINT', 'ACCEPTANCE', '2027-01-29').isProvisional).toBe(true);
    expect(due('COMPLAINT', 'ACCEPTANCE', '2026-07-01').isProvisional).toBe(false);
  });
});

describe('settling a complaint', () => {
  test.each([
    ['FIRST', '2026-07-10', '2026-08-10', '30 days end on Sunday 9/8'],
    ['FIRST', '2026-08-03', '2026-09-03', '30 days end on 2/9'],
    ['FIRST', '2026-04-01', '2026-05-04', '30 days end on 1/5'],
    ['FIRST_COMPLEX', '2026-01-05', '2026-02-23', '45 days end on 19/2, in Tết'],
    ['FIRST_REMOTE', '2026-03-16', '2026-05-04', '45 days end on 30/4'],
    ['FIRST_REMOTE_COMPLEX', '2026-09-25', '2026-11-25', '60 days end on 24/11'],
    ['SECOND', '2026-07-06', '2026-08-20', '45 days'],
    ['SECOND_COMPLEX', '2026-07-06', '2026-09-04', '60 days'],
    ['SECOND_REMOTE', '2026-07-06', '2026-09-04', '60 days'],
    ['SECOND_REMOTE_COMPLEX', '2026-07-06', '2026-09-14', '70 days'],
    ['SEND_FIRST', '2026-08-28', '2026-09-07', '3 working days over 2/9'],
    ['SEND_SECOND', '2026-08-26', '2026-09-03', '7 days end on 2/9'],
  ])('%s from %s is due on %s (%s)', (step, from, on) => {
    expect(due('COMPLAINT', step, from).on).toBe(on);
  });
});

test.each([
  ['2026-02-10', '2026-03-03', 'over Tết'],
  ['2026-04-22', '2026-05-11', 'over Giỗ Tổ and 30/4-1/5'],
  ['2026-08-24', '2026-09-10', 'over Quốc khánh'],
  ['2026-11-16', '2026-12-01', 'over 24/11'],
])('a recommendation or feedback of %s is answered by %s (%s)', (from, on) => {
  expect(due('SUGGESTION', 'ANSWER', from).on).toBe(on);
});

test('a limit ends with the last second of its day in Việt Nam', () => {
  expect(endOfDay('2026-07-10').toISOString()).toBe('2026-07-10T16:59:59.000Z');
  expect(due('COMPLAINT', 'ACCEPTANCE', '2026-07-01').at).toEqual(endOfDay('2026-07-10'));
});

test('each rule has its own id, an article and a day on which it was in force', () => {
  expect(new Set(legalClocks.map(({ id }) => id)).size).toBe(legalClocks.length);
  for (const rule of legalClocks) {
    expect(rule.article).toMatch(/Điều \d/);
    expect(dueAt(rule, rule.from).on > rule.from).toBe(true);
    expect(clockRulesOn(rule.regime, rule.step, rule.from)).toContain(rule);
  }
});

test('before a rule was in force there is no time limit', () => {
  expect(() => clockRulesOn('COMPLAINT', 'ACCEPTANCE', '2012-06-30')).toThrow(/no time limit of COMPLAINT/);
});
