import type { CountMetric } from '../metric.ts';
import { sponsorshipChildren } from './sponsorship-children.ts';

export const sponsorshipMonthlyPledge: CountMetric = {
  ...sponsorshipChildren,
  name: 'sponsorship.monthlyPledge',
  title: { vi: 'Mức cam kết đỡ đầu mỗi tháng', en: 'Monthly pledge of sponsors' },
  meaning: {
    vi: 'Tổng số tiền (đồng) mỗi tháng của các cam kết đỡ đầu đang có hiệu lực vào ngày cuối kỳ, tính ở địa bàn của trẻ.',
    en: 'Whole đồng a month of all pledges that are active on the last day of the period, in the child’s own area.',
  },
  unit: 'VND',
  measure: { type: 'SUM', unit: 'VND' },
  hiddenWith: sponsorshipChildren,
};
