import { describe, expect, test } from '@jest/globals';
import * as haLong from '../halong-2023/expected.ts';
import { EXPECTED } from '../hanoi-2019/expected.ts';
import { generateHaNoi2019 } from '../hanoi-2019/generate.ts';
import * as haTinh from '../hatinh-2017/expected.ts';
import { generateHaTinh2017 } from '../hatinh-2017/generate.ts';
import { figuresOf, linesOf } from './figures.ts';
import { figuresOfHaLong } from './figures-of-ha-long.ts';
import { ledgerOf } from './ledger.ts';
import { sampleOf } from './sample.ts';
import { figuresOfHaTinh, sampleOfHaTinh } from './sample-of-ha-tinh.ts';

const whole = generateHaNoi2019();

test('the generated records, counted one by one, give the figures of the published report', () => {
  expect(figuresOf(linesOf(EXPECTED), ledgerOf('', whole), { ...whole, year: 2019 })).toEqual(EXPECTED);
});

test('the sample has something on every line of the report, and every trap', () => {
  const sample = sampleOf(whole);
  const figures = figuresOf(linesOf(EXPECTED), ledgerOf('', sample), { ...sample, year: 2019 });
  expect(figures.filter(({ value }) => value === 0)).toEqual([]);
  expect(figures.filter(({ value, of }) => of !== undefined && value !== of)).toEqual([]);
  expect(sample.dialogues.filter(({ coOrganiserIds }) => coOrganiserIds.length > 0)).toHaveLength(1);
  expect(sample.cancelledDialogues.length + sample.dialoguesOfOtherYears.length).toBe(3);
  const areaOf = new Map(sample.organisations.map(({ id, areaId }) => [id, areaId]));
  expect(sample.models.some(({ organisationId }) => areaOf.get(organisationId) === null)).toBe(true);
});

describe('Hà Tĩnh', () => {
  const province = generateHaTinh2017();

  test('the generated models, counted one by one, give the figures of the published report', () => {
    expect(figuresOfHaTinh(province, haTinh.EXPECTED)).toEqual(haTinh.EXPECTED);
  });

  test('the sample has built, replicated and outstanding models', () => {
    const { models } = sampleOfHaTinh(province);
    for (const has of ['sourceAt', 'outstandingOn'] as const) {
      expect(models.some((model) => model[has] === undefined)).toBe(true);
      expect(models.some((model) => model[has] !== undefined)).toBe(true);
    }
  });
});

test('Hạ Long: where the report says “more than”, the generated records come to a little more', () => {
  const exact = figuresOfHaLong(haLong.EXPECTED);
  for (const [at, { value, isExceeded }] of haLong.EXPECTED.entries()) {
    if (!isExceeded) continue;
    expect(exact[at]?.value).toBeGreaterThan(value);
    expect(exact[at]?.value).toBeLessThan(value * 1.05);
  }
});
