import type { CountMetric } from '../metric.ts';

export const modelCount: CountMetric = {
  type: 'COUNT',
  name: 'model.count',
  title: { vi: 'Số mô hình, điển hình “Dân vận khéo”', en: '“Dân vận khéo” models and exemplars' },
  meaning: {
    vi: 'Số mô hình, điển hình đạt trạng thái đó trong kỳ, kể cả khi sau đó đã kết thúc; mỗi mô hình tính một lần, ở một cấp: cấp của đơn vị thực hiện vào ngày đăng ký. Mặc định là IMPLEMENTED. Mô hình tiêu biểu (OUTSTANDING) là một phần trong số đó, không cộng thêm.',
    en: 'Models and exemplars that reached the status in the period, also if they ended later. Each counts once, at one tier: that of its owner on the day of registration. IMPLEMENTED unless asked otherwise. OUTSTANDING ones are among them and are never added to them.',
  },
  unit: 'RECORDS',
  recordType: 'MODEL',
  timing: 'DURING_PERIOD',
  placedBy: 'ORGANISATION',
  kinds: { MODEL: { vi: 'Mô hình', en: 'Model' }, EXEMPLAR: { vi: 'Điển hình', en: 'Exemplar' } },
  statuses: {
    REGISTERED: { vi: 'Đăng ký', en: 'Registered' },
    APPROVED: { vi: 'Được duyệt', en: 'Approved' },
    IMPLEMENTED: { vi: 'Được triển khai', en: 'Implemented' },
    RECOGNISED: { vi: 'Được công nhận', en: 'Recognised' },
    OUTSTANDING: { vi: 'Tiêu biểu', en: 'Outstanding' },
  },
  defaultStatus: 'IMPLEMENTED',
  facets: {
    source: {
      BUILT: { vi: 'Xây dựng mới', en: 'Built anew' },
      REPLICATED: { vi: 'Nhân rộng từ mô hình khác', en: 'Replicates another model' },
    },
    field: {
      ECONOMY: { vi: 'Kinh tế', en: 'Economy' },
      CULTURE_SOCIETY: { vi: 'Văn hoá - xã hội', en: 'Culture and society' },
      DEFENCE_SECURITY: { vi: 'Quốc phòng - an ninh', en: 'Defence and security' },
      POLITICAL_SYSTEM: { vi: 'Xây dựng hệ thống chính trị', en: 'Political system' },
    },
  },
  personal: false,
};
