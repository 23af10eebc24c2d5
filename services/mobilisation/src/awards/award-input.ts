import { AwardForm, AwardLevel, RecipientKind } from '@danvan/contracts/mobilisation';
import { localDay, saying } from '@danvan/service';
import { z } from 'zod';
import { decisionNumberPattern } from './award.rules.ts';

/** What an award says about itself. */
export const awardFields = {
  organisationId: z.uuid(),
  form: AwardForm,
  decidedBy: AwardLevel,
  recipientKind: RecipientKind,
  recipientLabel: z.string().min(1).max(300),
  decidedOn: localDay,
  decisionNumber: z
    .string()
    .max(50, { abort: true })
    .refine(
      (number) => decisionNumberPattern.test(number),
      saying({
        vi: 'Số quyết định có dạng 1234/QĐ-UBND, không có khoảng trắng.',
        en: 'A decision number reads like 1234/QĐ-UBND, without spaces.',
      }),
    ),
  modelId: z.uuid(),
};
