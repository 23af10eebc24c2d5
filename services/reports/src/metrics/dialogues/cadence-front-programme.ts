import type { CoverageMetric } from '../metric.ts';

export const cadenceFrontProgramme: CoverageMetric = {
  type: 'COVERAGE',
  name: 'cadence.frontProgramme',
  title: { vi: 'Đơn vị làm việc với Mặt trận đủ mỗi nửa năm', en: 'Units that work with the Front each half-year' },
  meaning: {
    vi: 'Trong các đơn vị của cấp được hỏi (mặc định là xã, phường, thị trấn): số đơn vị mà cấp ủy, chính quyền của chính đơn vị đã làm việc với Mặt trận Tổ quốc ít nhất một buổi trong mỗi nửa năm nằm trọn trong kỳ.',
    en: 'Of the units of the asked level (communes unless given): those whose own bodies held at least one working session with the Front in each half-year that lies in the period.',
  },
  unit: 'PERCENT',
  recordType: 'FRONT_WORKING_SESSION',
  requiredEvery: 'HALF_YEAR',
  defaultLevel: 'COMMUNE',
  placedBy: 'ORGANISATION',
  kinds: {},
  statuses: { RECORDED: { vi: 'Đã làm việc', en: 'Held' } },
  facets: {},
  personal: false,
};
