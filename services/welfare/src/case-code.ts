import { saying } from '@danvan/service';
import { z } from 'zod';

/** A letter and a figure at least: neither a name nor a telephone or identity number fits. */
export const caseCodePattern = /^(?=.*[A-Z])(?=.*\d)[A-Z0-9][A-Z0-9./-]{2,31}$/;

/** How an office numbers its households, children and vouchers. */
export const caseCodeInput = z
  .string()
  .max(100, { abort: true })
  .refine(
    (code) => caseCodePattern.test(code),
    saying({
      vi: 'Mã hồ sơ gồm 3 đến 32 chữ in hoa không dấu, chữ số và - / ., có ít nhất một chữ và một số; không dùng họ tên hay số định danh.',
      en: 'A case code has 3 to 32 capitals, figures and - / ., with at least one letter and one figure; neither a name nor an identity number.',
    }),
  );
