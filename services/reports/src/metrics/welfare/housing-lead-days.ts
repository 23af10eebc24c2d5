import type { CountMetric } from '../metric.ts';
import { housingHouseholdsCompleted } from './housing-households-completed.ts';

export const housingLeadDays: CountMetric = {
  ...housingHouseholdsCompleted,
  name: 'housing.leadDays',
  title: { vi: 'Số ngày hoàn thành nhà ở trước hạn', en: 'Days by which housing was completed ahead of its deadline' },
  meaning: {
    vi: 'Số ngày từ ngày hoàn thành đến thời hạn của hồ sơ, lấy hồ sơ sát hạn nhất trong các hồ sơ hoàn thành trong kỳ: mọi hộ đều xong trước hạn ít nhất bấy nhiêu ngày. Âm khi có hồ sơ quá hạn; 0 khi không có hồ sơ nào.',
    en: 'Days from completion to the case’s deadline, of the case that came closest to it among those completed in the period: every house was ready at least so many days ahead. Negative where one was late; 0 where there is none.',
  },
  unit: 'DAYS',
  measure: { type: 'LEAST', unit: 'DAYS' },
  hiddenWith: housingHouseholdsCompleted,
};
