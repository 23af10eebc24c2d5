import { expect, test } from '@jest/globals';
import { delaysBetween } from './delays.ts';

test('delays are taken per id, the rate from when they began', () => {
  const begins = new Map([
    ['a', 0],
    ['b', 100],
    ['c', 200],
  ]);
  const ends = new Map([
    ['c', 230],
    ['a', 10],
    ['b', 120],
  ]);
  expect(delaysBetween(begins, ends)).toEqual({ p50: 20, p99: 30, longest: 30, rate: 10 });
});

test('what never arrived is no short delay but an error', () => {
  expect(() => delaysBetween(new Map([['a', 0]]), new Map())).toThrow('a never arrived');
});
