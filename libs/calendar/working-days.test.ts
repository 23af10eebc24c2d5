import { describe, expect, test } from '@jest/globals';
import { calendarDay } from './calendar-day.ts';
import { daysOff, yearsKept } from './days-off.ts';
import { addDays, daysBetween, type LocalDate, weekdayOf } from './local-date.ts';
import { addWorkingDays, isProvisionalBetween, isWorkingDay, workingDayOnOrAfter, workingDaysBetween } from './working-days.ts';

describe('a day', () => {
  test.each([
    ['2026-11-20', true, 'a Friday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-11-24', false, 'Ngày Văn hóa Việt Nam, a holiday since 2026'],
    ['2025-11-24', true, 'the same day a year before'],
    ['2026-01-02', false, 'a Friday swapped away'],
    ['2026-01-10', true, 'the Saturday worked for it'],
    ['2026-08-31', false, 'swapped away before Quốc khánh'],
    ['2026-08-22', true, 'the Saturday worked for it'],
    ['2026-04-27', false, 'the Monday for Giỗ Tổ on a Sunday'],
    ['2020-09-03', true, 'Quốc khánh had one day until 2020'],
    ['2021-09-03', false, 'and two since 2021'],
    ['2015-02-16', false, 'the Monday before Tết 2015, swapped away'],
    ['2015-02-14', true, 'the Saturday worked for it'],
    ['2015-02-24', true, 'the Tuesday after Tết 2015'],
    ['2018-12-31', false, 'swapped away for 2019, in a year that is not kept'],
  ])('%s is worked: %p (%s)', (date, isWorking) => {
    expect(isWorkingDay(date)).toBe(isWorking);
  });

  test('text that is no day is refused', () => {
    expect(() => isWorkingDay('2026-02-30x')).toThrow(RangeError);
  });
});

describe('the days that are kept', () => {
  const each = (kind: string): LocalDate[] =>
    daysOff
      .filter((day) => day.kind === kind)
      .flatMap(({ from, to }) => Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i)));

  test('statutory days are 10 a year to 2020, 11 to 2025, 12 since', () => {
    const perYear = Map.groupBy(each('HOLIDAY'), (date) => Number(date.slice(0, 4)));
    for (const year of yearsKept)
      expect([year, perYear.get(year)?.length]).toEqual([year, year <= 2020 ? 10 : year <= 2025 ? 11 : 12]);
  });

  test('what is worked instead is a Saturday, what is off instead is a weekday', () => {
    expect(new Set(each('COMPENSATORY_WORK').map(weekdayOf))).toEqual(new Set([6]));
    for (const date of each('COMPENSATORY_OFF')) expect([1, 2, 3, 4, 5]).toContain(weekdayOf(date));
  });

  test('no day stands twice', () => {
    const all = ['HOLIDAY', 'COMPENSATORY_OFF', 'COMPENSATORY_WORK'].flatMap(each);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('counting', () => {
  test.each([
    ['2026-02-13', 1, '2026-02-23', 'over Tết 2026'],
    ['2025-01-24', 1, '2025-02-03', 'over Tết 2025'],
    ['2026-04-24', 3, '2026-05-04', 'over Giỗ Tổ and 30/4-1/5'],
    ['2024-04-26', 3, '2024-05-04', 'the third day is the worked Saturday'],
    ['2026-08-28', 1, '2026-09-03', 'over Quốc khánh'],
    ['2026-11-23', 1, '2026-11-25', 'over 24/11'],
    ['2026-11-22', 1, '2026-11-23', 'from a Sunday'],
    ['2026-02-23', -1, '2026-02-13', 'back over Tết'],
    ['2026-11-25', 0, '2026-11-25', 'nothing'],
  ])('from %s %i working days lead to %s (%s)', (from, count, to) => {
    expect(addWorkingDays(from, count)).toBe(to);
  });

  test('the days between are those that addWorkingDays goes over', () => {
    for (const count of [1, 5, 40, 250])
      expect(workingDaysBetween('2026-01-05', addWorkingDays('2026-01-05', count))).toBe(count);
    expect(workingDaysBetween('2026-01-05', '2026-01-05')).toBe(0);
  });

  test('a reception day on a day of rest moves to the next working day', () => {
    expect(workingDayOnOrAfter('2026-02-15')).toBe('2026-02-23');
    expect(workingDayOnOrAfter('2026-05-01')).toBe('2026-05-04');
    expect(workingDayOnOrAfter('2026-10-15')).toBe('2026-10-15');
  });
});

describe('a year that is not declared', () => {
  test('is projected from the statutory days, and says so', () => {
    expect(calendarDay('2028-01-25')).toMatchObject({ isWorking: false, kind: 'HOLIDAY', isProvisional: true });
    expect(calendarDay('2028-01-31')).toMatchObject({ isWorking: false, kind: 'COMPENSATORY_OFF' });
    expect(calendarDay('2028-11-24')).toMatchObject({ isWorking: false });
    expect(calendarDay('2017-09-04')).toMatchObject({ isWorking: false, kind: 'COMPENSATORY_OFF' });
  });

  test('makes whatever touches it provisional; 2027 has no notice yet', () => {
    expect(isProvisionalBetween('2026-11-01', '2026-12-31')).toBe(false);
    expect(isProvisionalBetween('2026-12-28', '2027-01-04')).toBe(true);
  });

  test('the projection of 2022 to 2024 is what was declared then, but for swaps and the days that the notices chose', async () => {
    const { projectDaysOff } = await import('./project-days-off.ts');
    const statutory = projectDaysOff(2023).filter(({ kind }) => kind === 'HOLIDAY');
    const declared = daysOff.filter(
      ({ from, kind }) => from.startsWith('2023') && kind === 'HOLIDAY' && !from.startsWith('2023-01-2'),
    );
    expect(statutory.map(({ from }) => from)).toEqual(expect.arrayContaining(declared.map(({ from }) => from)));
    for (const year of [2021, 2022, 2023, 2024, 2025, 2026]) {
      const beside = projectDaysOff(year).find(({ name }) => name.includes('liền kề'))?.from;
      expect(calendarDay(beside ?? '')).toMatchObject({ kind: 'HOLIDAY' });
    }
  });
});
