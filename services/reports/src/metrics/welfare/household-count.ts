import type { CountMetric } from '../metric.ts';

export const householdCount: CountMetric = {
  type: 'COUNT',
  name: 'household.count',
  title: { vi: 'Số hộ theo tình trạng nghèo', en: 'Households by poverty status' },
  meaning: {
    vi: 'Số hộ có tình trạng đó vào ngày cuối kỳ, theo một chuẩn nghèo (kind là tên chuẩn). Một hộ được xác định theo nhiều chuẩn tính riêng cho từng chuẩn.',
    en: 'Households that have the status on the last day of the period under one poverty standard (kind is its name). One that is assessed under several counts under each of them apart.',
  },
  unit: 'HOUSEHOLDS',
  recordType: 'HOUSEHOLD',
  timing: 'AT_PERIOD_END',
  placedBy: 'RECORD',
  oneKindAtATime: true,
  statuses: {
    POOR: { vi: 'Hộ nghèo', en: 'Poor' },
    NEAR_POOR: { vi: 'Hộ cận nghèo', en: 'Near-poor' },
    NOT_POOR: { vi: 'Không thuộc diện nghèo', en: 'Not poor' },
  },
  facets: {},
  personal: true,
};
