import { PovertyStatus } from '@danvan/contracts/welfare';
import { saying } from '@danvan/service/parse-input';
import { z } from 'zod';
import { caseCodePattern } from './household.ts';

export const householdFields = {
  organisationId: z.uuid(),
  areaId: z.uuid(),
  code: z.string().refine(
    (code) => caseCodePattern.test(code),
    saying({
      vi: 'Mã hồ sơ gồm 3 đến 32 chữ in hoa không dấu, chữ số và - / ., có ít nhất một chữ và một số; không dùng họ tên hay số định danh.',
      en: 'A case code has 3 to 32 capitals, figures and - / ., with at least one letter and one figure; neither a name nor an identity number.',
    }),
  ),
  registeredOn: z.iso.date(),
};

export const assessmentFields = { standard: z.string().min(1).max(20), status: PovertyStatus, from: z.iso.date() };
