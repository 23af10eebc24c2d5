import type { CountMetric } from '../metric.ts';

export const housingHouseholdsCompleted: CountMetric = {
  type: 'COUNT',
  name: 'housing.householdsCompleted',
  title: { vi: 'Số hộ hoàn thành hỗ trợ nhà ở', en: 'Households whose house was built or repaired' },
  meaning: {
    vi: 'Số hộ có nhà được xây mới (NEW) hoặc sửa chữa (REPAIR) xong trong kỳ, theo ngày hoàn thành, tính ở địa bàn của hộ. Hộ có hai hồ sơ hoàn thành trong kỳ tính một lần; hồ sơ đã hủy không tính.',
    en: 'Households whose house was built (NEW) or repaired (REPAIR) in the period, by the day of completion, in the household’s own area. One with two cases completed in it counts once; cancelled cases never count.',
  },
  unit: 'HOUSEHOLDS',
  recordType: 'HOUSING_CASE',
  timing: 'DURING_PERIOD',
  measure: { type: 'DISTINCT', subject: 'household' },
  placedBy: 'RECORD',
  kinds: { NEW: { vi: 'Xây mới', en: 'New house' }, REPAIR: { vi: 'Sửa chữa', en: 'Repair' } },
  statuses: { COMPLETED: { vi: 'Đã hoàn thành', en: 'Completed' } },
  facets: {},
  personal: true,
};
