import type { CountMetric } from '../metric.ts';

export const surveyAgencies: CountMetric = {
  type: 'COUNT',
  name: 'survey.agencies',
  title: { vi: 'Số cơ quan được khảo sát', en: 'Agencies surveyed' },
  meaning: {
    vi: 'Tổng số cơ quan mà các cuộc khảo sát trong kỳ đã đến; cơ quan được khảo sát hai lần tính hai lần.',
    en: 'How many agencies the surveys of the period went to; an agency surveyed twice counts twice.',
  },
  unit: 'AGENCIES',
  recordType: 'SURVEY',
  timing: 'DURING_PERIOD',
  placedBy: 'ORGANISATION',
  kinds: {},
  statuses: { RECORDED: { vi: 'Đã ghi nhận', en: 'Recorded' } },
  facets: {},
  personal: false,
};
