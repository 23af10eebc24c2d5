import type { CoverageMetric } from '../metric.ts';
import { receivedBy, receptionStatuses } from './reception-fixed-sessions.ts';

export const cadenceReception: CoverageMetric = {
  type: 'COVERAGE',
  name: 'cadence.reception',
  title: { vi: 'Đơn vị tiếp công dân đủ mỗi tuần', en: 'Units that receive citizens each week' },
  meaning: {
    vi: 'Trong các đơn vị của cấp được hỏi (mặc định là xã, phường, thị trấn): số đơn vị mà tổ chức của chính đơn vị đã tiếp công dân ít nhất một buổi trong mỗi tuần của kỳ (thứ Hai đến Chủ nhật). Tuần không có ngày làm việc được miễn; tuần bị kỳ cắt ngang chỉ tính nếu phần trong kỳ có ngày làm việc. Buổi theo lịch tính vào ngày theo lịch; buổi không có người tiếp không tính.',
    en: 'Of the units of the asked level (communes unless given): those whose own bodies received citizens at least once in each week of the period (Monday to Sunday). A week without a working day is excused; one that the period cuts counts only where its part has a working day. A session of a schedule counts on its nominal day; one where nobody received does not count.',
  },
  unit: 'PERCENT',
  recordType: 'RECEPTION',
  requiredEvery: 'WEEK',
  defaultLevel: 'COMMUNE',
  placedBy: 'ORGANISATION',
  kinds: receivedBy,
  statuses: receptionStatuses,
  defaultStatus: 'RECEIVED',
  facets: {},
  personal: false,
};
