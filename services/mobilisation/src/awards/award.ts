import type { AwardState } from '@danvan/contracts/mobilisation';
import type { InputIssue } from '@danvan/service/errors';

/** An award as its events tell it, and the collective's name, which is free text and stays here. */
export interface Award extends Omit<AwardState, 'awardId'> {
  id: string;
  recipientLabel: string | null;
}

/** Of a person nothing is kept but the organisation. */
export function issuesOfRecipient({
  recipientKind,
  recipientLabel,
}: Pick<Award, 'recipientKind' | 'recipientLabel'>): InputIssue[] {
  if (recipientKind !== 'PERSON' || recipientLabel === null) return [];
  const message = {
    vi: 'Không lưu tên cá nhân được khen.',
    en: 'The name of a person who is awarded is not kept: leave it out.',
  };
  return [{ path: ['recipientLabel'], message }];
}

/** A label never outlives the correction that makes the recipient a person. */
export function correctAward(award: Award, correction: Partial<Award>): Award {
  const next = { ...award, ...correction };
  if (next.recipientKind === 'PERSON' && correction.recipientLabel === undefined) next.recipientLabel = null;
  return next;
}

/** `1234/QĐ-UBND`, `1234-QĐ/TU`: figures, then signs without spaces, so that no name fits. */
export const decisionNumberPattern = /^\d{1,6}[A-Z]?(?:[-/][\p{Lu}\d][\p{L}\d]*)+$/u;
