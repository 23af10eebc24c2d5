import type { CountMetric } from '../metric.ts';

export const supervisionCount: CountMetric = {
  type: 'COUNT',
  name: 'supervision.count',
  title: { vi: 'Số cuộc giám sát', en: 'Supervisions' },
  meaning: {
    vi: 'Số cuộc giám sát trong kỳ; cuộc đã hủy không tính. Loại là hình thức theo Luật 75/2015/QH13, Điều 27.',
    en: 'Supervisions done in the period; cancelled ones never count. Kind is the form by Law 75/2015/QH13, article 27.',
  },
  unit: 'RECORDS',
  recordType: 'SUPERVISION',
  timing: 'DURING_PERIOD',
  placedBy: 'ORGANISATION',
  kinds: {
    DOCUMENT_STUDY: { vi: 'Nghiên cứu, xem xét văn bản', en: 'Study of documents' },
    DELEGATION: { vi: 'Đoàn giám sát', en: 'Delegation' },
    PEOPLES_BODIES: {
      vi: 'Thông qua Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng',
      en: 'Through people’s inspectorates and investment supervision boards',
    },
    STATE_SUPERVISION: { vi: 'Tham gia giám sát với cơ quan nhà nước', en: 'With a state body' },
    UNSPECIFIED: { vi: 'Không nêu', en: 'Not stated' },
  },
  statuses: { RECORDED: { vi: 'Đã ghi nhận', en: 'Recorded' } },
  facets: {},
  personal: false,
};
