import { expect, test } from '@jest/globals';
import { breaksInOrder, compareRows, isClean } from './compare-rows.ts';

test('what is there as it should be, in whatever order, is clean', () => {
  const rows = [
    ['a', '1'],
    ['b', '2'],
  ] as const;
  expect(isClean(compareRows('rows', rows, rows.toReversed()))).toBe(true);
});

test('what is missing is lost, what comes again or from nowhere is twice, what differs is wrong', () => {
  const found = compareRows(
    'rows',
    [
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ],
    [
      ['a', '1'],
      ['a', '1'],
      ['c', '4'],
      ['d', '5'],
    ],
  );
  expect(found).toEqual({ what: 'rows', rows: 3, lost: ['b'], twice: ['a', 'd'], wrong: ['c: 4 instead of 3'] });
});

test('a key’s sequences are dense and ascending, whatever stands between them', () => {
  const row = (key: string, sequence: number) => ({ topic: 't', key, sequence });
  expect(breaksInOrder([row('a', 1), row('b', 1), row('a', 2)])).toEqual([]);
  expect(breaksInOrder([row('a', 2)])).toEqual(['t a: 2 after 0']);
  expect(breaksInOrder([row('a', 1), row('a', 3), row('a', 2)])).toEqual(['t a: 3 after 1', 't a: 2 after 3']);
});
