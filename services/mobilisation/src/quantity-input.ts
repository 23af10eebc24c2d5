import { saying } from '@danvan/service';
import { z } from 'zod';
import { toQuantity } from './quantity.rules.ts';

/** Parses an amount, in the unit of the field beside it, into its one form. */
export const quantityInput = z
  .string()
  .max(100, { abort: true })
  .refine(
    (written) => toQuantity(written) !== undefined,
    saying({
      vi: 'Số lượng là số thập phân lớn hơn 0, tối đa 15 chữ số nguyên và 3 chữ số thập phân.',
      en: 'A quantity is a decimal number above 0, of at most 15 digits and three decimals.',
    }),
  )
  .transform((written) => toQuantity(written) ?? written);
