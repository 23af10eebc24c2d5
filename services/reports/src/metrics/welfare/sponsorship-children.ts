import type { CountMetric } from '../metric.ts';

export const sponsorshipChildren: CountMetric = {
  type: 'COUNT',
  name: 'sponsorship.children',
  title: { vi: 'Số trẻ em được đỡ đầu', en: 'Children with a sponsor' },
  meaning: {
    vi: 'Số trẻ em có ít nhất một cam kết đỡ đầu đang có hiệu lực vào ngày cuối kỳ (startsOn ≤ ngày < endsOn, chưa hủy); trẻ có nhiều người đỡ đầu tính một lần, ở địa bàn của trẻ.',
    en: 'Children with a pledge that is active on the last day of the period (startsOn ≤ day < endsOn, not cancelled). One with several sponsors counts once, in its own area.',
  },
  unit: 'CHILDREN',
  recordType: 'SPONSORSHIP',
  timing: 'AT_PERIOD_END',
  measure: { type: 'DISTINCT', subject: 'child' },
  placedBy: 'RECORD',
  kinds: {},
  statuses: { ACTIVE: { vi: 'Đang có hiệu lực', en: 'Active' } },
  facets: {},
  personal: true,
};
