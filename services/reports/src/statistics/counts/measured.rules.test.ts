import { expect, test } from '@jest/globals';
import { nothing, together } from './measured.rules.ts';

const of = (...values: string[]) => values.map((value) => ({ value, records: 1 }));
const vnd = { type: 'SUM', unit: 'VND' } as const;
const volume = { type: 'SUM', unit: 'CUBIC_METRE' } as const;
const lead = { type: 'LEAST', unit: 'DAYS' } as const;

test('sums are exact, beyond what a double holds and with decimals of different length', () => {
  expect(together(vnd, of('9007199254740993', '1', '900000000000000000'))).toEqual({ value: '909007199254740994', records: 3 });
  expect(together(volume, of('0.1', '0.2', '4000.7'))).toEqual({ value: '4001', records: 3 });
  expect(together(volume, of('125.125', '0.005'))).toEqual({ value: '125.13', records: 2 });
});

test('the least may be negative, and a group without records is none', () => {
  expect(together(lead, of('15', '20'))).toEqual({ value: '15', records: 2 });
  expect(together(lead, [...of('15', '-3', '-0.5'), { value: '0', records: 0 }]).value).toBe('-3');
  expect(together(lead, [nothing, ...of('15')]).value).toBe('15');
});

test('of nothing it is 0', () => {
  expect([together(vnd, []), together(lead, [nothing]), together({ type: 'DISTINCT', subject: 'child' }, [])]).toEqual([
    nothing,
    nothing,
    nothing,
  ]);
});

test('groups that may share a sponsor are never added', () => {
  expect(() => together({ type: 'DISTINCT', subject: 'sponsor' }, of('3', '4'))).toThrow('counted together');
});
