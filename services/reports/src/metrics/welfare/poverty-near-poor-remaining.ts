import type { CountMetric } from '../metric.ts';
import { householdCount } from './household-count.ts';

export const povertyNearPoorRemaining: CountMetric = {
  ...householdCount,
  name: 'poverty.nearPoorRemaining',
  title: { vi: 'Số hộ cận nghèo còn lại', en: 'Households still near-poor' },
  meaning: {
    vi: 'Số hộ cận nghèo vào ngày cuối kỳ theo một chuẩn nghèo (kind là tên chuẩn), tính ở địa bàn của hộ.',
    en: 'Households that are near-poor on the last day of the period under one poverty standard (kind is its name), in their own area.',
  },
  statuses: { NEAR_POOR: { vi: 'Hộ cận nghèo', en: 'Near-poor' } },
  hiddenWith: householdCount,
};
