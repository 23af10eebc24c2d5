import { expect, test } from '@jest/globals';
import { assertMinor, pledgesEndOn } from './sponsored-child.rules.ts';

test.each([
  ['2013-05', '2031-06-01'],
  ['2012-12', '2031-01-01'],
  ['2008-02', '2026-03-01'],
])('for a child born in %s pledges end on %s', (birthMonth, end) => {
  expect(pledgesEndOn(birthMonth)).toBe(end);
});

test.each([
  ['2008-02', '2026-02-28', true],
  ['2008-02', '2026-03-01', false],
  ['2026-02', '2026-02-01', true],
  ['2026-02', '2026-01-31', false],
])('one born in %s is a child on %s: %s', (birthMonth, on, isChild) => {
  const check = () => assertMinor(birthMonth, on);
  if (isChild) expect(check).not.toThrow();
  else expect(check).toThrow('not born yet, or past the month');
});
