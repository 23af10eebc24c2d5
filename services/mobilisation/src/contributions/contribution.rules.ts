import type { ContributionStatus, DonorKind } from '@danvan/contracts/campaigns';
import { type InputIssue, InvalidInput, RuleViolated } from '@danvan/service/errors';
import { fitsUnit } from '../quantity.rules.ts';
import type { Contribution } from './contribution-record.ts';

export type ContributionAction = 'receive' | 'verify';

interface ActionRule {
  from: readonly ContributionStatus[];
  to: ContributionStatus;
}

/** No step is left out and none is taken twice. Correcting and cancelling are refused of what is cancelled alone. */
export const contributionActions: Readonly<Record<ContributionAction, ActionRule>> = {
  receive: { from: ['PLEDGED'], to: 'RECEIVED' },
  verify: { from: ['RECEIVED'], to: 'VERIFIED' },
};

export interface Receipt {
  receivedOn: string;
  /** All that was promised where it is null. */
  received: string | null;
  receivedBy: string;
}

/** @throws RuleViolated `contribution.step`, `contribution.whole`, `contribution.order` */
export function receive(contribution: Contribution, { receivedOn, received, receivedBy }: Receipt): Contribution {
  const next = applyAction('receive', contribution);
  const quantity = received ?? contribution.pledged;
  if (!fitsUnit(quantity, contribution.unit)) throw notWhole(contribution.unit);
  return inOrder({ ...next, receivedOn, received: quantity, receivedBy });
}

/** @throws RuleViolated `contribution.step`, `contribution.separation`, `contribution.order` */
export function verify(contribution: Contribution, verifiedOn: string, verifiedBy: string): Contribution {
  const next = applyAction('verify', contribution);
  if (contribution.receivedBy === verifiedBy) throw verifiedByReceiver();
  return inOrder({ ...next, verifiedOn });
}

export type ContributionCorrection = Partial<
  Pick<
    Contribution,
    | 'donorOrganisationId'
    | 'households'
    | 'unit'
    | 'pledged'
    | 'received'
    | 'landConsent'
    | 'landConsentOn'
    | 'pledgedOn'
    | 'receivedOn'
    | 'verifiedOn'
  >
>;

const stepFields = ['received', 'receivedOn', 'verifiedOn'] as const;

/** A giver takes the place of the other kind of giver. @throws RuleViolated `contribution.day`, `contribution.order` */
export function correctContribution(contribution: Contribution, correction: ContributionCorrection): Contribution {
  const missing = stepFields.find((field) => correction[field] !== undefined && contribution[field] === null);
  if (missing !== undefined) throw notReached(missing);
  const next: Contribution = { ...contribution, ...correction };
  if (correction.donorOrganisationId !== undefined && correction.households === undefined) next.households = null;
  if (correction.households !== undefined && correction.donorOrganisationId === undefined) next.donorOrganisationId = null;
  next.donorKind = donorKindOf(next);
  if (next.unit !== 'SQUARE_METRE' && correction.landConsent === undefined && correction.landConsentOn === undefined) {
    next.landConsent = false;
    next.landConsentOn = null;
  }
  return inOrder(next);
}

export function donorKindOf({ donorOrganisationId }: Pick<Contribution, 'donorOrganisationId'>): DonorKind {
  return donorOrganisationId === null ? 'HOUSEHOLDS' : 'ORGANISATION';
}

type Said = Pick<
  Contribution,
  'donorOrganisationId' | 'households' | 'unit' | 'pledged' | 'received' | 'landConsent' | 'landConsentOn'
>;

/** One giver or one number of them; whole where the unit is; consent for land and for land alone. */
export function issuesOfContribution(said: Said): InputIssue[] {
  const { donorOrganisationId, households, unit, landConsent, landConsentOn } = said;
  const issues: InputIssue[] = [];
  if ((donorOrganisationId === null) === (households === null)) issues.push(issue('households', oneGiver));
  for (const field of ['pledged', 'received'] as const) {
    const quantity = said[field];
    if (quantity !== null && !fitsUnit(quantity, unit)) issues.push(issue(field, wholeOnly));
  }
  const isLand = unit === 'SQUARE_METRE';
  if (isLand && !landConsent) issues.push(issue('landConsent', consentMissing));
  if (isLand && landConsentOn === null) issues.push(issue('landConsentOn', consentMissing));
  if (!isLand && landConsent) issues.push(issue('landConsent', noLand));
  if (!isLand && landConsentOn !== null) issues.push(issue('landConsentOn', noLand));
  return issues;
}

/** @throws InvalidInput for what `issuesOfContribution` finds */
export function assertContribution(contribution: Contribution): void {
  const issues = issuesOfContribution(contribution);
  if (issues.length > 0) throw new InvalidInput(issues);
}

const oneGiver = {
  vi: 'Nêu hoặc tổ chức đóng góp (donorOrganisationId), hoặc số hộ (households), không nêu cả hai.',
  en: 'Say either which organisation gives (donorOrganisationId) or how many households do (households), not both.',
};
const wholeOnly = { vi: 'Đơn vị này chỉ dùng số nguyên.', en: 'This unit comes in whole numbers.' };
const consentMissing = {
  vi: 'Hiến đất phải có văn bản đồng ý của người hiến (landConsent: true) và ngày đồng ý (landConsentOn).',
  en: 'A gift of land needs the givers’ written consent (landConsent: true) and its day (landConsentOn).',
};
const noLand = { vi: 'Chỉ dùng khi hiến đất (SQUARE_METRE).', en: 'For land (SQUARE_METRE) alone: leave it out.' };

function issue(field: string, message: InputIssue['message']): InputIssue {
  return { path: [field], message };
}

function applyAction(action: ContributionAction, contribution: Contribution): Contribution {
  const { from, to } = contributionActions[action];
  if (from.includes(contribution.status)) return { ...contribution, status: to };
  throw new RuleViolated({
    rule: 'contribution.step',
    message: {
      vi: `Khoản đóng góp đang ở trạng thái ${contribution.status}; chỉ thực hiện được khi ở trạng thái ${from.join(', ')}.`,
      en: `The contribution is ${contribution.status}; this is done only while it is ${from.join(', ')}.`,
    },
    details: { action, status: contribution.status },
  });
}

/** What comes before what. */
const orders = [
  ['pledgedOn', 'receivedOn'],
  ['landConsentOn', 'receivedOn'],
  ['receivedOn', 'verifiedOn'],
] as const;

function inOrder(contribution: Contribution): Contribution {
  for (const [before, day] of orders) {
    const [earlier, later] = [contribution[before], contribution[day]];
    if (earlier !== null && later !== null && later < earlier) throw outOfOrder({ [before]: earlier }, { [day]: later });
  }
  return contribution;
}

function outOfOrder(before: Record<string, string>, after: Record<string, string>): RuleViolated {
  const [[first, earlier], [second, later]] = [Object.entries(before)[0] ?? [], Object.entries(after)[0] ?? []];
  return new RuleViolated({
    rule: 'contribution.order',
    message: {
      vi: `${second} (${later}) không được trước ${first} (${earlier}).`,
      en: `${second} (${later}) may not be before ${first} (${earlier}).`,
    },
    details: { ...before, ...after },
  });
}

function notWhole(unit: string): RuleViolated {
  return new RuleViolated({ rule: 'contribution.whole', message: wholeOnly, details: { unit } });
}

function notReached(field: string): RuleViolated {
  return new RuleViolated({
    rule: 'contribution.day',
    message: {
      vi: `Khoản đóng góp chưa có ${field} nên không đính chính được.`,
      en: `The contribution has no ${field} yet: a correction takes no step.`,
    },
    details: { field },
  });
}

function verifiedByReceiver(): RuleViolated {
  return new RuleViolated({
    rule: 'contribution.separation',
    message: {
      vi: 'Người đã nhận khoản đóng góp không được tự xác minh khoản đó.',
      en: 'Whoever received a contribution does not verify it: somebody else has to.',
    },
  });
}
