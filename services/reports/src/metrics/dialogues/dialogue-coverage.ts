import type { CoverageMetric } from '../metric.ts';
import { heldDialogues } from './dialogue-count.ts';

export const dialogueCoverage: CoverageMetric = {
  ...heldDialogues,
  type: 'COVERAGE',
  name: 'dialogue.coverage',
  title: { vi: 'Tỷ lệ đơn vị đã tổ chức đối thoại', en: 'Units that held a dialogue' },
  meaning: {
    vi: 'Trong các đơn vị hành chính của cấp được hỏi (areaLevel) tồn tại vào ngày cuối kỳ: tỷ lệ đơn vị mà tổ chức thuộc chính đơn vị đó đã tổ chức ít nhất một cuộc trong kỳ, định kỳ hay đột xuất.',
    en: 'Of the units of the asked level (areaLevel) that existed on the last day of the period: the share whose own bodies held at least one in it, of whatever kind.',
  },
  unit: 'PERCENT',
  requiredEvery: 'PERIOD',
};
