import { saying } from '@danvan/service';
import { z } from 'zod';

/** An amount of money to be spent, set aside or pledged. */
export const amountInput = z
  .string()
  .max(100, { abort: true })
  .refine(
    (amount) => /^[1-9]\d{0,17}$/.test(amount),
    saying({
      vi: 'Số tiền là số đồng nguyên lớn hơn 0, tối đa 18 chữ số.',
      en: 'An amount is whole đồng, more than 0, of at most 18 digits.',
    }),
  );
