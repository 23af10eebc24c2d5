import type { CoverageMetric } from '../metric.ts';
import { heldDialogues } from './dialogue-count.ts';

export const cadenceDialogue: CoverageMetric = {
  ...heldDialogues,
  type: 'COVERAGE',
  name: 'cadence.dialogue',
  title: { vi: 'Đơn vị đối thoại đủ mỗi quý', en: 'Units that hold a dialogue each quarter' },
  meaning: {
    vi: 'Trong các đơn vị của cấp được hỏi (mặc định là xã, phường, thị trấn): số đơn vị mà tổ chức của chính đơn vị đã đối thoại ít nhất một cuộc trong mỗi quý nằm trọn trong kỳ. Quý bắt đầu trước khi đơn vị tồn tại không tính.',
    en: 'Of the units of the asked level (communes unless given): those whose own bodies held at least one dialogue in each quarter that lies in the period. A quarter that began before the unit did is not owed.',
  },
  unit: 'PERCENT',
  requiredEvery: 'QUARTER',
  defaultLevel: 'COMMUNE',
};
