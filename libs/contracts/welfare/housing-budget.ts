import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, placed } from '../record.ts';
import { Vnd } from '../vocabulary.ts';
import { place } from './examples.ts';

export const FundSource = vocabulary('FundSource', ['STATE_BUDGET', 'FUND_FOR_THE_POOR', 'SOCIAL_CONTRIBUTION']).describe(
  'Where the money comes from — ngân sách nhà nước, Quỹ “Vì người nghèo”, nguồn xã hội hóa',
);
export type FundSource = z.infer<typeof FundSource>;

const budgetId = z.uuid();

/** Money set aside for housing. */
export const HousingBudgetState = z.object({
  housingBudgetId: budgetId.describe('Of the budget — khoản kinh phí'),
  ...placed,
  source: FundSource,
  openedOn: z.iso.date().describe('Since when the money is there — ngày có kinh phí'),
  total: Vnd.describe('All of it, whole đồng as digits — tổng kinh phí, đồng'),
  committed: Vnd.describe(
    'What approved cases may draw, never more than the total; whole đồng as digits — phần đã cam kết, đồng',
  ),
});
export type HousingBudgetState = z.infer<typeof HousingBudgetState>;

const budgetEvent = eventsOf('welfare.housing-budget', HousingBudgetState, (p) => p.housingBudgetId);

const budget: HousingBudgetState = {
  ...place,
  housingBudgetId: '018f3c6e-8a00-7000-8000-0000000000b1',
  version: 1,
  areaId: '018f3c6e-8a00-7000-8000-000000000193',
  areaLevel: 'DISTRICT',
  source: 'SOCIAL_CONTRIBUTION',
  openedOn: '2023-01-05',
  total: '7000000000',
  committed: '0',
};

export const HousingBudgetOpened = budgetEvent(
  'opened',
  {
    en: 'Money is set aside for housing from openedOn on. Emitted once a budget.',
    vi: 'Dành một khoản kinh phí hỗ trợ nhà ở từ ngày openedOn. Phát một lần cho mỗi khoản.',
  },
  budget,
);

export const HousingBudgetRevised = budgetEvent(
  'revised',
  {
    en: 'The total of a budget becomes another one, never less than is committed.',
    vi: 'Tổng kinh phí được điều chỉnh, không thấp hơn phần đã cam kết.',
  },
  { ...budget, version: 2, total: '8000000000' },
);

export const HousingBudgetCommitted = budgetEvent(
  'committed',
  {
    en: 'What approved cases may draw changed: cases were approved, or an approved one was cancelled and gave its amount back.',
    vi: 'Phần kinh phí đã cam kết thay đổi: có hồ sơ được phê duyệt, hoặc hồ sơ đã phê duyệt bị hủy và trả lại số tiền.',
  },
  { ...budget, version: 2, committed: '80000000' },
);
