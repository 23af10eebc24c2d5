import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, placed } from '../record.ts';
import { Vnd } from '../vocabulary.ts';
import { place } from './examples.ts';

export const HousingWork = vocabulary('HousingWork', ['NEW', 'REPAIR']).describe(
  'Whether the house is built anew or repaired — xây mới, sửa chữa',
);
export type HousingWork = z.infer<typeof HousingWork>;

export const HousingCaseStatus = vocabulary('HousingCaseStatus', [
  'OPENED',
  'VERIFIED',
  'APPROVED',
  'COMPLETED',
  'CANCELLED',
]).describe(
  'In the order of a case’s life; CANCELLED counts nowhere — đã lập, đã thẩm định, đã phê duyệt, đã hoàn thành, đã hủy',
);
export type HousingCaseStatus = z.infer<typeof HousingCaseStatus>;

const caseId = z.uuid().describe('Of the housing case — hồ sơ hỗ trợ nhà ở');

const budgetId = z.uuid();

/** Support for one household’s house. areaId is the household’s own area. */
export const HousingCaseState = z.object({
  housingCaseId: caseId,
  ...placed,
  status: HousingCaseStatus,
  householdId: z.uuid().describe('Whose house it is — hộ được hỗ trợ'),
  work: HousingWork,
  openedOn: z.iso.date().describe('The day on which support was asked for — ngày lập hồ sơ'),
  verifiedOn: z.iso
    .date()
    .nullable()
    .describe('The day on which the need was checked on the spot; null until then — ngày thẩm định'),
  approvedOn: z.iso
    .date()
    .nullable()
    .describe('The day of approval, which fixes budget, amount and deadline; null until then — ngày phê duyệt'),
  completedOn: z.iso.date().nullable().describe('The day on which the house was finished; null until then — ngày hoàn thành'),
  housingBudgetId: budgetId.nullable().describe('The budget that it draws from; null until approval — khoản kinh phí sử dụng'),
  amount: Vnd.nullable().describe('Approved for it, whole đồng as digits; null until approval — số tiền được phê duyệt, đồng'),
  deadline: z.iso.date().nullable().describe('By when the house is to be finished; null until approval — thời hạn hoàn thành'),
  paid: Vnd.describe('Paid so far, never more than the amount; whole đồng as digits — số tiền đã chi, đồng'),
});
export type HousingCaseState = z.infer<typeof HousingCaseState>;

const caseEvent = eventsOf('welfare.housing-case', HousingCaseState, (p) => p.housingCaseId);

const opened: HousingCaseState = {
  ...place,
  housingCaseId: '018f3c6e-8a00-7000-8000-0000000000b2',
  version: 1,
  status: 'OPENED',
  householdId: '018f3c6e-8a00-7000-8000-0000000000c1',
  work: 'NEW',
  openedOn: '2023-02-01',
  verifiedOn: null,
  approvedOn: null,
  completedOn: null,
  housingBudgetId: null,
  amount: null,
  deadline: null,
  paid: '0',
};

const verified: HousingCaseState = { ...opened, version: 2, status: 'VERIFIED', verifiedOn: '2023-02-10' };

const approved: HousingCaseState = {
  ...verified,
  version: 3,
  status: 'APPROVED',
  approvedOn: '2023-03-01',
  housingBudgetId: '018f3c6e-8a00-7000-8000-0000000000b1',
  amount: '80000000',
  deadline: '2023-12-31',
};

const paid: HousingCaseState = { ...approved, version: 4, paid: '80000000' };

export const HousingCaseOpened = caseEvent(
  'opened',
  {
    en: 'Support for the house of a registered household is asked for. Emitted once a case.',
    vi: 'Lập hồ sơ hỗ trợ nhà ở cho một hộ đang quản lý. Phát một lần cho mỗi hồ sơ.',
  },
  opened,
);

export const HousingCaseVerified = caseEvent(
  'verified',
  {
    en: 'The need was checked on the spot, by somebody who will not be the one to approve.',
    vi: 'Đã thẩm định thực tế; người thẩm định không phải là người phê duyệt.',
  },
  verified,
);

export const HousingCaseApproved = caseEvent(
  'approved',
  {
    en: 'An amount is approved until a deadline and committed from a budget that has it, by somebody other than who verified.',
    vi: 'Phê duyệt số tiền và thời hạn, cam kết từ khoản kinh phí còn đủ; người phê duyệt khác người thẩm định.',
  },
  approved,
);

export const HousingCasePaid = caseEvent(
  'paid',
  {
    en: 'What was paid for the case changed, by payments or by the cancellation of one; never more than was approved. Each payment has its own event.',
    vi: 'Số đã chi cho hồ sơ thay đổi do chi tiền hoặc hủy một lần chi; không vượt số đã phê duyệt. Mỗi lần chi có sự kiện riêng.',
  },
  paid,
);

export const HousingCaseCompleted = caseEvent(
  'completed',
  {
    en: 'The house is built or repaired. Payments within what was approved may follow.',
    vi: 'Nhà đã xây hoặc sửa xong. Có thể còn chi tiếp trong phạm vi đã phê duyệt.',
  },
  { ...paid, version: 5, status: 'COMPLETED', completedOn: '2023-12-16' },
);

export const HousingCaseCorrected = caseEvent(
  'corrected',
  {
    en: 'A day, the work or the approved amount of a case is put right, for a reason kept in the audit trail; its status stays. A corrected amount is committed from the same budget.',
    vi: 'Đính chính ngày, loại việc hoặc số tiền đã phê duyệt, lý do lưu trong nhật ký kiểm soát; trạng thái giữ nguyên. Số tiền đúng được cam kết từ cùng khoản kinh phí.',
  },
  { ...approved, version: 4, deadline: '2024-03-31' },
);

export const HousingCaseCancelled = caseEvent(
  'cancelled',
  {
    en: 'A case for which nothing is paid is withdrawn, for a reason kept in the audit trail; its amount goes back to the budget. It never counts again.',
    vi: 'Hồ sơ chưa chi tiền bị hủy, lý do lưu trong nhật ký kiểm soát; số tiền trả lại kinh phí. Không bao giờ được tính nữa.',
  },
  { ...approved, version: 4, status: 'CANCELLED' },
);
