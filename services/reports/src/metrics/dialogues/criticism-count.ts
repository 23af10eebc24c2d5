import type { CountMetric } from '../metric.ts';

export const criticismCount: CountMetric = {
  type: 'COUNT',
  name: 'criticism.count',
  title: { vi: 'Số cuộc phản biện xã hội', en: 'Social criticisms' },
  meaning: {
    vi: 'Số cuộc phản biện xã hội trong kỳ; cuộc đã hủy không tính. Loại là hình thức theo Luật 75/2015/QH13, Điều 34.',
    en: 'Social criticisms of drafts done in the period; cancelled ones never count. Kind is the form by Law 75/2015/QH13, article 34.',
  },
  unit: 'RECORDS',
  recordType: 'CRITICISM',
  timing: 'DURING_PERIOD',
  placedBy: 'ORGANISATION',
  kinds: {
    CONFERENCE: { vi: 'Hội nghị phản biện', en: 'Conference' },
    WRITTEN: { vi: 'Lấy ý kiến bằng văn bản', en: 'In writing' },
    DIRECT_DIALOGUE: { vi: 'Đối thoại trực tiếp với cơ quan soạn thảo', en: 'Direct dialogue with the drafter' },
    UNSPECIFIED: { vi: 'Không nêu', en: 'Not stated' },
  },
  statuses: { RECORDED: { vi: 'Đã ghi nhận', en: 'Recorded' } },
  facets: {},
  personal: false,
};
