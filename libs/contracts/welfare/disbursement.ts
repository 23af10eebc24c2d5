import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, placed } from '../record.ts';
import { Vnd } from '../vocabulary.ts';
import { place } from './examples.ts';

export const DisbursementStatus = vocabulary('DisbursementStatus', ['PAID', 'CANCELLED']).describe(
  'Only PAID counts — đã chi, đã hủy',
);
export type DisbursementStatus = z.infer<typeof DisbursementStatus>;

const caseId = z.uuid().describe('Of the housing case — hồ sơ hỗ trợ nhà ở');

const budgetId = z.uuid();

/** One payment; tier, area and level are those of its case. */
export const DisbursementState = z.object({
  disbursementId: z.uuid().describe('Of the payment — lần chi'),
  ...placed,
  status: DisbursementStatus,
  housingCaseId: caseId,
  housingBudgetId: budgetId.describe('The budget that it was paid from — khoản kinh phí đã chi'),
  amount: Vnd,
  paidOn: z.iso.date().describe('The day of payment, on which it counts — ngày chi'),
});
export type DisbursementState = z.infer<typeof DisbursementState>;

const disbursementEvent = eventsOf('welfare.disbursement', DisbursementState, (p) => p.disbursementId);

const disbursement: DisbursementState = {
  ...place,
  disbursementId: '018f3c6e-8a00-7000-8000-0000000000b3',
  version: 1,
  status: 'PAID',
  housingCaseId: '018f3c6e-8a00-7000-8000-0000000000b2',
  housingBudgetId: '018f3c6e-8a00-7000-8000-0000000000b1',
  amount: '80000000',
  paidOn: '2023-03-15',
};

export const DisbursementPaid = disbursementEvent(
  'paid',
  {
    en: 'Whole đồng are paid for an approved case, under a voucher that an office uses once. Emitted once a payment.',
    vi: 'Chi tiền (đồng) cho hồ sơ đã phê duyệt, theo số chứng từ mà cơ quan chỉ dùng một lần. Phát một lần cho mỗi lần chi.',
  },
  disbursement,
);

export const DisbursementCancelled = disbursementEvent(
  'cancelled',
  {
    en: 'A payment recorded by mistake is withdrawn, for a reason kept in the audit trail. It never counts again.',
    vi: 'Lần chi ghi nhầm bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...disbursement, version: 2, status: 'CANCELLED' },
);
