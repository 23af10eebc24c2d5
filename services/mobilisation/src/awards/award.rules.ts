import { type InputIssue, InvalidInput } from '@danvan/service/errors';
import type { Award } from './award-record.ts';

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

/** @throws InvalidInput for the name of a person */
export function assertRecipient(award: Award): void {
  const issues = issuesOfRecipient(award);
  if (issues.length > 0) throw new InvalidInput(issues);
}

/** A label never outlives the correction that makes the recipient a person. */
export function correctAward(award: Award, correction: Partial<Award>): Award {
  const next = { ...award, ...correction };
  if (next.recipientKind === 'PERSON' && correction.recipientLabel === undefined) return { ...next, recipientLabel: null };
  return next;
}

/** `1234/QĐ-UBND`, `1234-QĐ/TU`: figures, then signs without spaces, so that no name fits. */
export const decisionNumberPattern = /^\d{1,6}[A-Z]?(?:[-/][\p{Lu}\d][\p{L}\d]*)+$/u;
