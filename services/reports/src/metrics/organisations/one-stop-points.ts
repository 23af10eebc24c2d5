import type { CountMetric } from '../metric.ts';

export const oneStopPoints: CountMetric = {
  type: 'COUNT',
  name: 'oneStop.points',
  title: { vi: 'Số điểm một cửa', en: 'One-stop points' },
  meaning: {
    vi: 'Số điểm một cửa đang hoạt động vào ngày cuối kỳ, tính cho tổ chức mở điểm; cấp và địa bàn là của tổ chức vào ngày mở.',
    en: 'One-stop points open on the last day of the period, for the organisation that runs them; tier and area are its own on the day of opening.',
  },
  unit: 'RECORDS',
  recordType: 'ONE_STOP_POINT',
  timing: 'AT_PERIOD_END',
  placedBy: 'ORGANISATION',
  kinds: {},
  statuses: { OPEN: { vi: 'Đang hoạt động', en: 'Open' } },
  facets: {},
  personal: false,
};
