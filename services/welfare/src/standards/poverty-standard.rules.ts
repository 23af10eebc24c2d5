import { RuleViolated } from '@danvan/service/errors';

/** In force [validFrom, validTo). */
export interface PovertyStandard {
  code: string;
  legalBasis: string;
  validFrom: string;
  validTo: string | null;
}

export function isInForce({ validFrom, validTo }: PovertyStandard, on: string): boolean {
  return validFrom <= on && (validTo === null || on < validTo);
}

/** @throws RuleViolated `household.standard` with the document that dates the standard */
export function assertInForce(standard: PovertyStandard, on: string): void {
  if (isInForce(standard, on)) return;
  const { code, legalBasis, validFrom, validTo } = standard;
  throw new RuleViolated({
    rule: 'household.standard',
    message: {
      vi: `Chuẩn ${code} không có hiệu lực vào ngày ${on}.`,
      en: `The standard ${code} is not in force on ${on}.`,
    },
    legalBasis,
    details: { standard: code, on, validFrom, ...(validTo !== null && { validTo }) },
  });
}
