import { describe, expect, test } from '@jest/globals';
import { type Recurring, receptionDayOn, receptionDays } from './reception-days.ts';

const always = { date: '2010-01-01', validTo: null, monthDays: [], weekdays: [], dates: [], postponements: [] };
const twiceAMonth: Recurring = { ...always, monthDays: [1, 15] };
const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` });

describe('the 1st and 15th of each month', () => {
  test('are 24 days in 2023, ten of them moved to the next working day', () => {
    const days = receptionDays(twiceAMonth, year(2023));
    expect(days).toHaveLength(24);
    expect(days.filter(({ isMoved }) => isMoved).map(({ nominalOn, receivesOn }) => [nominalOn, receivesOn])).toEqual([
      ['2023-01-01', '2023-01-03'],
      ['2023-01-15', '2023-01-16'],
      ['2023-04-01', '2023-04-03'],
      ['2023-04-15', '2023-04-17'],
      ['2023-05-01', '2023-05-04'],
      ['2023-07-01', '2023-07-03'],
      ['2023-07-15', '2023-07-17'],
      ['2023-09-01', '2023-09-05'],
      ['2023-10-01', '2023-10-02'],
      ['2023-10-15', '2023-10-16'],
    ]);
  });

  test('say which day off moved them, and nothing of a mere weekend', () => {
    expect(receptionDayOn(twiceAMonth, '2023-05-01')).toMatchObject({ isMoved: true, dayOff: 'Ngày Quốc tế lao động' });
    expect(receptionDayOn(twiceAMonth, '2023-07-15')).toMatchObject({ isMoved: true, dayOff: null });
    expect(receptionDayOn(twiceAMonth, '2023-06-01')).toMatchObject({ isMoved: false, dayOff: null });
    expect(receptionDayOn(twiceAMonth, '2023-06-02')).toBeUndefined();
  });

  test('belong to the window by the day on which people are received', () => {
    expect(receptionDays(twiceAMonth, { from: '2023-05-02', to: '2023-05-14' })).toMatchObject([{ nominalOn: '2023-05-01' }]);
    expect(receptionDays(twiceAMonth, { from: '2023-05-01', to: '2023-05-03' })).toEqual([]);
  });
});

test('a day that a month does not have is left out', () => {
  const days = receptionDays({ ...always, date: '2024-01-01', monthDays: [31] }, year(2024));
  expect(days.map(({ nominalOn }) => nominalOn.slice(5))).toEqual([
    '01-31',
    '03-31',
    '05-31',
    '07-31',
    '08-31',
    '10-31',
    '12-31',
  ]);
});

test('a weekly day in Tết is held on the first working day after it', () => {
  const mondays: Recurring = { ...always, weekdays: ['MONDAY'] };
  const days = receptionDays(mondays, { from: '2026-02-09', to: '2026-02-23' });
  expect(days.map(({ nominalOn, receivesOn }) => [nominalOn, receivesOn])).toEqual([
    ['2026-02-09', '2026-02-09'],
    ['2026-02-16', '2026-02-23'],
    ['2026-02-23', '2026-02-23'],
  ]);
});

test('a Saturday that is worked for a swap is not moved', () => {
  const saturdays: Recurring = { ...always, weekdays: ['SATURDAY'] };
  expect(receptionDayOn(saturdays, '2025-04-26')).toMatchObject({ isMoved: false });
  expect(receptionDayOn(saturdays, '2025-04-19')).toMatchObject({ receivesOn: '2025-04-21' });
});

test('single dates come in order, and only while the schedule is in force', () => {
  const dates = ['2026-03-10', '2026-02-10', '2026-01-10', '2026-04-10'];
  const days = receptionDays({ ...always, dates, date: '2026-02-01', validTo: '2026-04-10' }, year(2026));
  expect(days.map(({ nominalOn }) => nominalOn)).toEqual(['2026-02-10', '2026-03-10']);
});

test('a day that is put off is received on its new day, however far away, and says why', () => {
  const postponements = [{ nominalOn: '2026-06-01', receivesOn: '2026-08-18', reason: 'Bão số 3' }];
  const schedule = { ...twiceAMonth, postponements };
  expect(receptionDays(schedule, { from: '2026-06-01', to: '2026-06-30' }).map(({ nominalOn }) => nominalOn)).toEqual([
    '2026-06-15',
  ]);
  expect(receptionDays(schedule, { from: '2026-08-10', to: '2026-08-20' })).toEqual([
    expect.objectContaining({ nominalOn: '2026-08-15', receivesOn: '2026-08-17', isMoved: true, postponedBecause: null }),
    expect.objectContaining({ nominalOn: '2026-06-01', receivesOn: '2026-08-18', isMoved: true, postponedBecause: 'Bão số 3' }),
  ]);
  expect(receptionDayOn(schedule, '2026-06-01')).toMatchObject({ receivesOn: '2026-08-18', dayOff: null });
});

test('a day whose days off are not declared yet is provisional', () => {
  expect(receptionDayOn(twiceAMonth, '2035-06-01')).toMatchObject({ isProvisional: true });
  expect(receptionDayOn(twiceAMonth, '2025-07-01')).toMatchObject({ isProvisional: false });
});
