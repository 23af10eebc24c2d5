import type { HousingCaseStatus } from '@danvan/contracts/welfare-housing';
import { RuleViolated } from '@danvan/service/errors';
import { addVnd, exceeds, subtractVnd, type Vnd } from '../money.rules.ts';
import type { HousingCase } from './housing-case-record.ts';

export type HousingAction = 'verify' | 'approve' | 'pay' | 'complete';

interface ActionRule {
  from: readonly HousingCaseStatus[];
  /** None where the case stays what it is. */
  to?: HousingCaseStatus;
}

/** No step is left out and none is taken twice. The last payment often follows the completion. */
export const housingActions: Readonly<Record<HousingAction, ActionRule>> = {
  verify: { from: ['OPENED'], to: 'VERIFIED' },
  approve: { from: ['VERIFIED'], to: 'APPROVED' },
  pay: { from: ['APPROVED', 'COMPLETED'] },
  complete: { from: ['APPROVED'], to: 'COMPLETED' },
};

export interface Verification {
  verifiedOn: string;
  verifiedBy: string;
}

/** @throws RuleViolated `housing.step`, `housing.order` */
export function verify(housing: HousingCase, { verifiedOn, verifiedBy }: Verification): HousingCase {
  return inOrder({ ...after('verify', housing), verifiedOn, verifiedBy });
}

export interface Approval {
  approvedOn: string;
  approvedBy: string;
  budgetId: string;
  amount: Vnd;
  deadline: string;
}

/** @throws RuleViolated `housing.step`, `housing.separation`, `housing.order` */
export function approve(housing: HousingCase, { approvedOn, approvedBy, budgetId, amount, deadline }: Approval): HousingCase {
  const next = after('approve', housing);
  if (housing.verifiedBy === approvedBy) throw approvedByVerifier();
  return inOrder({ ...next, approvedOn, housingBudgetId: budgetId, amount, deadline });
}

/** @throws RuleViolated `housing.step`, `housing.order`, `housing.amount` */
export function pay(housing: HousingCase, { amount, paidOn }: { amount: Vnd; paidOn: string }): HousingCase {
  const next = after('pay', housing);
  const { approvedOn, amount: approved } = housing;
  if (approvedOn !== null && paidOn < approvedOn) throw outOfOrder('approvedOn', 'paidOn', { approvedOn, paidOn });
  const paid = addVnd(housing.paid, amount);
  if (exceeds(paid, approved ?? '0')) throw aboveApproved({ paid, approved: approved ?? '0' });
  return { ...next, paid };
}

/** A payment of the case never was. */
export function unpay(housing: HousingCase, amount: Vnd): HousingCase {
  return { ...housing, paid: subtractVnd(housing.paid, amount) };
}

/** @throws RuleViolated `housing.step`, `housing.order` */
export function complete(housing: HousingCase, completedOn: string): HousingCase {
  return inOrder({ ...after('complete', housing), completedOn });
}

/** @throws RuleViolated `housing.paid`: a case that money was paid for stays, so that the money stays accounted for. */
export function assertUnpaid({ paid }: HousingCase): void {
  if (paid !== '0') throw alreadyPaid(paid);
}

/** Days from completion to the deadline; null while one of them is missing. */
export function leadDays({ completedOn, deadline }: Pick<HousingCase, 'completedOn' | 'deadline'>): number | null {
  if (completedOn === null || deadline === null) return null;
  return Math.round((Date.parse(deadline) - Date.parse(completedOn)) / 86_400_000);
}

/** The case in the status that the action leads to. @throws RuleViolated `housing.step` */
function after(action: HousingAction, housing: HousingCase): HousingCase {
  const { from, to = housing.status } = housingActions[action];
  if (!from.includes(housing.status)) throw stepRefused(action, housing.status);
  return { ...housing, status: to };
}

const days = ['openedOn', 'verifiedOn', 'approvedOn', 'completedOn'] as const;

/** @throws RuleViolated `housing.order` unless each day that is reached follows the one before */
export function inOrder(housing: HousingCase): HousingCase {
  const reached = days.filter((day) => housing[day] !== null);
  for (const [i, day] of reached.entries()) {
    const before = reached[i - 1];
    if (before !== undefined && (housing[day] ?? '') < (housing[before] ?? '')) throw outOfOrder(before, day, housing);
  }
  const { approvedOn, deadline } = housing;
  if (approvedOn !== null && deadline !== null && deadline < approvedOn) throw outOfOrder('approvedOn', 'deadline', housing);
  return housing;
}

function stepRefused(action: HousingAction, status: HousingCaseStatus): RuleViolated {
  const from = housingActions[action].from.join(', ');
  return new RuleViolated({
    rule: 'housing.step',
    message: {
      vi: `Hồ sơ đang ở trạng thái ${status}; chỉ thực hiện được khi ở trạng thái ${from}.`,
      en: `The case is ${status}; this is done only while it is ${from}.`,
    },
    details: { action, status },
  });
}

export function outOfOrder<D extends string>(before: D, day: D, of: Partial<Record<D, string | null>>): RuleViolated {
  const known = { [before]: of[before] ?? '', [day]: of[day] ?? '' };
  return new RuleViolated({
    rule: 'housing.order',
    message: {
      vi: `${day} (${known[day]}) không được trước ${before} (${known[before]}).`,
      en: `${day} (${known[day]}) may not be before ${before} (${known[before]}).`,
    },
    details: known,
  });
}

export function approvedByVerifier(): RuleViolated {
  return new RuleViolated({
    rule: 'housing.separation',
    message: {
      vi: 'Người đã thẩm định hồ sơ không được phê duyệt hồ sơ đó.',
      en: 'Whoever verified a case does not approve it: somebody else has to.',
    },
  });
}

export function aboveApproved({ paid, approved }: { paid: Vnd; approved: Vnd }): RuleViolated {
  return new RuleViolated({
    rule: 'housing.amount',
    message: {
      vi: `Tổng chi sẽ là ${paid} đồng, vượt số được phê duyệt ${approved} đồng.`,
      en: `Payments would come to ${paid} đồng, more than the ${approved} approved.`,
    },
    details: { paid, approved },
  });
}

function alreadyPaid(paid: Vnd): RuleViolated {
  return new RuleViolated({
    rule: 'housing.paid',
    message: {
      vi: `Đã chi ${paid} đồng cho hồ sơ này nên không hủy được.`,
      en: `${paid} đồng are paid for this case: it cannot be cancelled.`,
    },
    details: { paid },
  });
}
