import { describe, expect, test } from '@jest/globals';
import { GraphQLError, parseValue } from 'graphql';
import { scalars } from './scalars.ts';

type Name = keyof typeof scalars;
const cases: Record<Name, { good: [string, unknown][]; bad: unknown[] }> = {
  DateTime: {
    good: [
      ['2026-07-01T08:00:00+07:00', new Date('2026-07-01T01:00:00Z')],
      ['2026-07-01T08:00:00.123Z', new Date('2026-07-01T08:00:00.123Z')],
      ['1900-01-01T00:00:00+07:00', new Date('1899-12-31T17:00:00Z')],
      ['2199-12-31T23:59:59+07:00', new Date('2199-12-31T16:59:59Z')],
    ],
    bad: [
      '1899-12-31T23:59:59+07:00',
      '2200-01-01T00:00:00+07:00',
      '9999-12-31T08:00:00Z',
      '0000-01-01T00:00:00Z',
      '-000001-01-01T00:00:00Z',
      '2026-07-01',
      '2026-07-01T08:00:00',
      '2026-02-30T08:00:00Z',
      '',
      'now',
      1_751_328_000,
      null,
      new Date(),
    ],
  },
  LocalDate: {
    good: [
      ['2026-02-28', '2026-02-28'],
      ['2024-02-29', '2024-02-29'],
      ['1900-01-01', '1900-01-01'],
      ['2199-12-31', '2199-12-31'],
    ],
    bad: [
      '1899-12-31',
      '2200-01-01',
      '9999-12-31',
      '0000-01-01',
      '-001-01-01',
      '-000001-01-01',
      '+010000-01-01',
      '2026-02-29',
      '2026-13-01',
      '2026-7-1',
      '01/07/2026',
      '2026-07-01T00:00:00Z',
      '',
      20260701,
    ],
  },
  UUID: {
    good: [['01980000-0000-7000-8000-00000000ABCD', '01980000-0000-7000-8000-00000000abcd']],
    bad: ['01980000', '{01980000-0000-7000-8000-00000000abcd}', '01980000-0000-7000-8000-00000000abcg', '', 5],
  },
  VND: {
    good: [
      ['0', '0'],
      ['15000000', '15000000'],
      ['-20000', '-20000'],
    ],
    bad: ['1.5', '1,000', '015', '1e6', ' 1', '', '9'.repeat(19), 15_000_000, true],
  },
  Decimal: {
    good: [
      ['12.5', '12.5'],
      ['-0.25', '-0.25'],
      ['3', '3'],
    ],
    bad: ['.5', '1,5', '1.', '1e3', 'NaN', '', 1.5],
  },
};

describe.each(Object.keys(cases) as Name[])('%s', (name) => {
  const scalar = scalars[name];

  test.each(cases[name].good)('takes %j from a variable and from the query', (text, expected) => {
    expect(scalar.parseValue(text)).toEqual(expected);
    expect(scalar.parseLiteral(parseValue(JSON.stringify(text)), {})).toEqual(expected);
  });

  test.each(cases[name].bad)('refuses %p, saying what is allowed', (value) => {
    expect(() => scalar.parseValue(value)).toThrow(GraphQLError);
    expect(() => scalar.parseValue(value)).toThrow(new RegExp(`is not a ${name}; .*".*—`));
  });
});

test.each(['LocalDate', 'DateTime'] as const)('a %s out of the range is refused with the range, in both languages', (name) => {
  const value = name === 'LocalDate' ? '9999-12-31' : '9999-12-31T08:00:00Z';
  expect(() => scalars[name].parseValue(value)).toThrow(/from 1900-01-01 to 2199-12-31 — .*từ 1900-01-01 đến 2199-12-31/);
});

test('a day that was kept before the range was set still goes out', () => {
  expect(scalars.LocalDate.serialize('1899-12-31')).toBe('1899-12-31');
});

test('a moment goes out in UTC, a day and an amount as they are', () => {
  expect(scalars.DateTime.serialize(new Date('2026-07-01T08:00:00+07:00'))).toBe('2026-07-01T01:00:00.000Z');
  expect(scalars.LocalDate.serialize('2026-07-01')).toBe('2026-07-01');
  expect(scalars.VND.serialize(15_000_000n)).toBe('15000000');
  expect(scalars.Decimal.serialize('12.50')).toBe('12.50');
});

test('a literal of another kind is refused as well, and a long value is shown in part', () => {
  expect(() => scalars.VND.parseLiteral(parseValue('15000000'), {})).toThrow('This value is not a VND');
  expect(() => scalars.UUID.parseLiteral(parseValue('{ a: 1 }'), {})).toThrow('This value is not a UUID');
  expect(() => scalars.UUID.parseValue('x'.repeat(100_000))).toThrow(/^This value is not a UUID/);
});
