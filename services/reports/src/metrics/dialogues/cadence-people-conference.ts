import type { CoverageMetric } from '../metric.ts';

export const cadencePeopleConference: CoverageMetric = {
  type: 'COVERAGE',
  name: 'cadence.peopleConference',
  title: { vi: 'Đơn vị tổ chức hội nghị nhân dân đủ mỗi nửa năm', en: 'Units with a people’s conference each half-year' },
  meaning: {
    vi: 'Trong các đơn vị của cấp được hỏi (mặc định là xã, phường, thị trấn): số đơn vị mà tổ chức của chính đơn vị đã tổ chức ít nhất một hội nghị nhân dân trong mỗi nửa năm nằm trọn trong kỳ.',
    en: 'Of the units of the asked level (communes unless given): those whose own bodies held at least one people’s conference in each half-year that lies in the period.',
  },
  unit: 'PERCENT',
  recordType: 'PEOPLES_CONFERENCE',
  requiredEvery: 'HALF_YEAR',
  defaultLevel: 'COMMUNE',
  placedBy: 'ORGANISATION',
  kinds: {},
  statuses: { RECORDED: { vi: 'Đã tổ chức', en: 'Held' } },
  facets: {},
  personal: false,
};
