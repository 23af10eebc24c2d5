import { expect, test } from '@jest/globals';
import { percentile } from './percentile.ts';

const oneToHundred = Array.from({ length: 100 }, (_, i) => 100 - i);

test.each([
  [0.5, 50],
  [0.99, 99],
  [1, 100],
  [0, 1],
])('share %p of 1 to 100, in any order, does not exceed %p', (share, value) => {
  expect(percentile(oneToHundred, share)).toBe(value);
});

test('few values are not interpolated: the p99 of three is the largest', () => {
  expect(percentile([3, 1, 2], 0.99)).toBe(3);
});

test('no values are an error rather than a good figure', () => {
  expect(() => percentile([], 0.99)).toThrow('No values');
});
