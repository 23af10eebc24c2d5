import type { CountMetric } from '../metric.ts';

export const povertyNearPoorExits: CountMetric = {
  type: 'COUNT',
  name: 'poverty.nearPoorExits',
  title: { vi: 'Số hộ thoát cận nghèo', en: 'Households that left near-poverty' },
  meaning: {
    vi: 'Số hộ từ cận nghèo chuyển thành không thuộc diện nghèo trong kỳ theo một chuẩn nghèo (kind là tên chuẩn), tính ở địa bàn của hộ. Hộ thoát hai lần trong kỳ tính một lần.',
    en: 'Households that went from near-poor to not poor in the period under one poverty standard (kind is its name), in their own area. One that left twice counts once.',
  },
  unit: 'HOUSEHOLDS',
  recordType: 'HOUSEHOLD',
  timing: 'DURING_PERIOD',
  measure: { type: 'DISTINCT', subject: 'household' },
  placedBy: 'RECORD',
  oneKindAtATime: true,
  statuses: { EXIT: { vi: 'Thoát nghèo, thoát cận nghèo', en: 'Left' } },
  facets: {},
  only: { facets: { from: 'NEAR_POOR' } },
  personal: true,
};
