import type { CountMetric } from '../metric.ts';
import { sponsorshipChildren } from './sponsorship-children.ts';

export const sponsorshipSponsors: CountMetric = {
  ...sponsorshipChildren,
  name: 'sponsorship.sponsors',
  title: { vi: 'Số đơn vị nhận đỡ đầu', en: 'Organisations that sponsor children' },
  meaning: {
    vi: 'Số tổ chức có cam kết đỡ đầu đang có hiệu lực vào ngày cuối kỳ; tổ chức đỡ đầu nhiều trẻ tính một lần. Theo từng địa bàn là số tổ chức đỡ đầu trẻ của địa bàn đó, nên không cộng các địa bàn với nhau.',
    en: 'Organisations with a pledge that is active on the last day of the period; one with many children counts once. By area it is those that sponsor children of the area, so that areas do not add up.',
  },
  unit: 'ORGANISATIONS',
  measure: { type: 'DISTINCT', subject: 'sponsor' },
  hiddenWith: sponsorshipChildren,
};
