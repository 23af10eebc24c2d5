import { Quantity } from '@danvan/contracts/vocabulary';
import { expect, test } from '@jest/globals';
import { fitsUnit, toQuantity } from './quantity.rules.ts';

test.each([
  ['1', '1'],
  ['0.5', '0.5'],
  ['12.50', '12.5'],
  ['4000.000', '4000'],
  ['999999999999999.999', '999999999999999.999'],
  ['0', undefined],
  ['0.000', undefined],
  ['-1', undefined],
  ['1.2345', undefined],
  ['01', undefined],
  ['1e3', undefined],
  ['1,5', undefined],
  ['1000000000000000', undefined],
  ['', undefined],
])('%s is the quantity %s', (written, quantity) => {
  expect(toQuantity(written)).toBe(quantity);
  if (quantity !== undefined) expect(Quantity.safeParse(quantity).success).toBe(true);
});

test('đồng and pieces come whole', () => {
  expect([fitsUnit('1.5', 'VND'), fitsUnit('1.5', 'PIECE'), fitsUnit('2', 'VND')]).toEqual([false, false, true]);
  expect([fitsUnit('1.5', 'LABOUR_DAY'), fitsUnit('1.5', 'CUBIC_METRE'), fitsUnit('1.5', 'SQUARE_METRE')]).toEqual([
    true,
    true,
    true,
  ]);
});
