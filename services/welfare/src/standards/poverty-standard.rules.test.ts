import { expect, test } from '@jest/globals';
import { isInForce } from './poverty-standard.rules.ts';

const standard = { code: 'VN-2022', legalBasis: 'Nghị định 07/2021/NĐ-CP', validFrom: '2022-01-01', validTo: '2027-01-01' };

test.each([
  ['2021-12-31', false],
  ['2022-01-01', true],
  ['2026-12-31', true],
  ['2027-01-01', false],
])('on %s the standard of 2022-2026 is in force: %s', (on, expected) => {
  expect(isInForce(standard, on)).toBe(expected);
});

test('a standard without an end stays in force', () => {
  expect(isInForce({ ...standard, validTo: null }, '2099-01-01')).toBe(true);
});
