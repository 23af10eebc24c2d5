import type { CampaignResultKind, QuantityUnit } from '@danvan/contracts/campaigns';
import { type InputIssue, InvalidInput, RuleViolated } from '@danvan/service/errors';
import { fitsUnit } from '../quantity.rules.ts';
import type { CampaignResult } from './campaign-result-record.ts';

/** The unit of each kind of result: no two results of a kind have different units. */
export const unitOfKind: Readonly<Record<CampaignResultKind, QuantityUnit | null>> = {
  CLEAN_UP: null,
  FOAM_COLLECTED: 'CUBIC_METRE',
  WASTE_COLLECTED: 'CUBIC_METRE',
  TREES_PLANTED: 'PIECE',
};

export type ResultCorrection = Partial<Pick<CampaignResult, 'kind' | 'date' | 'areaId' | 'quantity'>>;

/** The unit follows the kind; a quantity never outlives the correction that makes the result a clean-up. */
export function correctResult(result: CampaignResult, correction: ResultCorrection): CampaignResult {
  const next = { ...result, ...correction };
  next.unit = unitOfKind[next.kind];
  if (next.unit === null && correction.quantity === undefined) next.quantity = null;
  return next;
}

/** A clean-up is held or not; all else is so much of something. */
export function issuesOfResult({ kind, quantity }: Pick<CampaignResult, 'kind' | 'quantity'>): InputIssue[] {
  const unit = unitOfKind[kind];
  if (unit === null) return quantity === null ? [] : [issue(noQuantity)];
  if (quantity === null) return [issue(quantityMissing)];
  return fitsUnit(quantity, unit) ? [] : [issue(wholeOnly)];
}

/** @throws InvalidInput for what `issuesOfResult` finds */
export function assertResult(result: CampaignResult): void {
  const issues = issuesOfResult(result);
  if (issues.length > 0) throw new InvalidInput(issues);
}

/** @throws RuleViolated `campaign-result.commune` */
export function assertInCommune({ areaLevel }: Pick<CampaignResult, 'areaLevel'>): void {
  if (areaLevel === 'COMMUNE') return;
  throw new RuleViolated({
    rule: 'campaign-result.commune',
    message: {
      vi: 'Kết quả được ghi nhận cho một xã, phường, thị trấn hoặc đặc khu.',
      en: 'A result is recorded for one commune, ward, township or special zone.',
    },
    details: { level: areaLevel },
  });
}

const noQuantity = {
  vi: 'Ra quân vệ sinh không có khối lượng; khối lượng thu gom ghi thành kết quả riêng.',
  en: 'A clean-up has no quantity: what it collected is a result of its own.',
};
const quantityMissing = { vi: 'Cần nêu khối lượng.', en: 'A quantity is required.' };
const wholeOnly = { vi: 'Đơn vị này chỉ dùng số nguyên.', en: 'This unit comes in whole numbers.' };

function issue(message: InputIssue['message']): InputIssue {
  return { path: ['quantity'], message };
}
