import { DayOutOfRange } from '@danvan/calendar';
import { expect, test } from '@jest/globals';
import { intervalsOf } from './intervals.rules.ts';

const labels = (each: 'WEEK' | 'QUARTER' | 'HALF_YEAR', from: string, to: string) =>
  intervalsOf(each, { from, to }).map(({ label }) => label);

test('in the first half of 2015 a reception is owed in each ISO week but those of New Year and Tết', () => {
  const weeks = intervalsOf('WEEK', { from: '2015-01-01', to: '2015-06-30' });
  const owed = Array.from({ length: 27 }, (_, n) => `2015-W${String(n + 1).padStart(2, '0')}`);
  expect(weeks.map(({ label }) => label)).toEqual(owed.filter((label) => label !== '2015-W01' && label !== '2015-W08'));
});

test('around Tết 2015: the swapped Monday empties its week, the Tuesday after it makes the next one owed', () => {
  expect(labels('WEEK', '2015-02-16', '2015-02-22')).toEqual([]);
  expect(labels('WEEK', '2015-02-09', '2015-02-28')).toEqual(['2015-W07', '2015-W09']);
  expect(labels('WEEK', '2015-02-14', '2015-02-15')).toEqual(['2015-W07']); // the Saturday that is worked instead
});

test('a week cut by the period counts only if its part has a working day', () => {
  expect(intervalsOf('WEEK', { from: '2015-06-29', to: '2015-06-30' })).toEqual([
    { label: '2015-W27', from: '2015-06-29', to: '2015-06-30' },
  ]);
  expect(labels('WEEK', '2015-03-07', '2015-03-08')).toEqual([]);
  expect(labels('WEEK', '2015-03-07', '2015-03-09')).toEqual(['2015-W11']);
});

test('weeks are named by the year of their Thursday', () => {
  expect(labels('WEEK', '2020-12-28', '2021-01-10')).toEqual(['2020-W53', '2021-W01']);
  expect(labels('WEEK', '2018-12-31', '2019-01-06')).toEqual(['2019-W01']);
});

test('quarters and half-years count as a whole or not at all', () => {
  expect(labels('QUARTER', '2015-01-01', '2015-06-30')).toEqual(['2015-Q1', '2015-Q2']);
  expect(labels('QUARTER', '2014-11-15', '2015-12-30')).toEqual(['2015-Q1', '2015-Q2', '2015-Q3']);
  expect(labels('HALF_YEAR', '2015-01-01', '2016-06-30')).toEqual(['2015-H1', '2015-H2', '2016-H1']);
  expect(labels('HALF_YEAR', '2015-01-02', '2015-06-30')).toEqual([]);
  expect(intervalsOf('QUARTER', { from: '2016-01-01', to: '2016-03-31' })).toEqual([
    { label: '2016-Q1', from: '2016-01-01', to: '2016-03-31' },
  ]);
});

test('the first and the last year of all have their weeks, quarters and half-years', () => {
  expect(labels('WEEK', '1900-01-01', '1900-01-14')).toEqual(['1900-W01', '1900-W02']);
  expect(labels('WEEK', '2199-12-16', '2199-12-31')).toEqual(['2199-W51', '2199-W52', '2200-W01']);
  expect(labels('QUARTER', '2199-07-01', '2199-12-31')).toEqual(['2199-Q3', '2199-Q4']);
  expect(labels('HALF_YEAR', '1900-01-01', '1900-12-31')).toEqual(['1900-H1', '1900-H2']);
});

test('a period behind the end of all days is refused, not searched for ever', () => {
  expect(() => labels('WEEK', '9999-12-01', '9999-12-31')).toThrow(DayOutOfRange);
});
