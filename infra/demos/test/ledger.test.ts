import { expect, test } from '@jest/globals';
import { EXPECTED } from '../hanoi-2019/expected.ts';
import { generateHaNoi2019 } from '../hanoi-2019/generate.ts';
import { figuresOf, linesOf } from './figures.ts';
import { ledgerOf } from './ledger.ts';
import { sampleOf } from './sample.ts';

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
