import type { CountMetric } from '../metric.ts';

const payments = {
  type: 'COUNT',
  recordType: 'DISBURSEMENT',
  timing: 'DURING_PERIOD',
  placedBy: 'RECORD',
  kinds: {},
  statuses: { PAID: { vi: 'Đã chi', en: 'Paid' } },
  facets: {},
  personal: true,
} as const;

export const housingSupportTotal: CountMetric = {
  ...payments,
  name: 'housing.supportTotal',
  title: { vi: 'Tổng kinh phí hỗ trợ nhà ở đã chi', en: 'Money paid for housing support' },
  meaning: {
    vi: 'Tổng số tiền (đồng) đã chi trong kỳ cho các hồ sơ hỗ trợ nhà ở, theo ngày chi, tính ở địa bàn của hộ; lần chi đã hủy không tính.',
    en: 'Whole đồng paid for housing cases in the period, by the day of payment, in the household’s own area; cancelled payments never count.',
  },
  unit: 'VND',
  measure: { type: 'SUM', unit: 'VND' },
  hiddenWith: {
    ...payments,
    name: 'housing.casesPaid',
    title: { vi: 'Số hồ sơ được chi', en: 'Cases paid for' },
    meaning: { vi: 'Số hồ sơ được chi tiền trong kỳ.', en: 'Cases paid for in the period.' },
    unit: 'RECORDS',
    measure: { type: 'DISTINCT', subject: 'housingCase' },
  },
};
