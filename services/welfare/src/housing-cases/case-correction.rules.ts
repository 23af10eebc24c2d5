import { RuleViolated } from '@danvan/service/errors';
import { exceeds, type Vnd } from '../money.rules.ts';
import { aboveApproved, approvedByVerifier, inOrder, outOfOrder } from './housing-case.rules.ts';
import type { HousingCase } from './housing-case-record.ts';

/** What may have been entered wrongly. The household and the budget are the case itself: another one is another case. */
export type CaseCorrection = Partial<
  Pick<HousingCase, 'work' | 'openedOn' | 'verifiedOn' | 'approvedOn' | 'amount' | 'deadline' | 'completedOn'>
>;

const ofApproval = ['approvedOn', 'amount', 'deadline'] as const;

interface Correcting {
  correction: CaseCorrection;
  /** The subject of the token. */
  correctedBy: string;
  /** Of its first payment; null before it. */
  firstPaidOn: string | null;
}

/**
 * The case put right: no step is added or taken back, and whoever verified it leaves the approval alone.
 * @throws RuleViolated `housing.reached`, `housing.separation`, `housing.order`, `housing.amount`
 */
export function correct(housing: HousingCase, { correction, correctedBy, firstPaidOn }: Correcting): HousingCase {
  for (const [field, value] of Object.entries(correction)) {
    if (value !== undefined && housing[field as keyof CaseCorrection] === null) throw notReached(field);
  }
  const touchesApproval = ofApproval.some((field) => correction[field] !== undefined);
  if (touchesApproval && housing.verifiedBy === correctedBy) throw approvedByVerifier();
  const corrected = inOrder({ ...housing, ...correction });
  const { approvedOn, amount, paid } = corrected;
  if (firstPaidOn !== null && approvedOn !== null && firstPaidOn < approvedOn) {
    throw outOfOrder('approvedOn', 'paidOn', { approvedOn, paidOn: firstPaidOn });
  }
  if (exceeds(paid, amount ?? '0')) throw aboveApproved({ paid, approved: amount ?? '0' });
  return corrected;
}

/** What a correction of the amount does to the budget; nothing where the amount stays. */
export function amountMoved(before: HousingCase, after: HousingCase): { back: Vnd; anew: Vnd; budgetId: string } | undefined {
  const { amount: back, housingBudgetId: budgetId } = before;
  const anew = after.amount;
  return back === null || anew === null || budgetId === null || back === anew ? undefined : { back, anew, budgetId };
}

function notReached(field: string): RuleViolated {
  return new RuleViolated({
    rule: 'housing.reached',
    message: {
      vi: `Hồ sơ chưa có ${field} nên không đính chính được; hãy thực hiện bước đó.`,
      en: `The case has no ${field} yet, so there is nothing to correct: take that step.`,
    },
    details: { field },
  });
}
