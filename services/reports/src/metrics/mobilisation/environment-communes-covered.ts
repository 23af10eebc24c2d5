import type { CoverageMetric } from '../metric.ts';

export const environmentCommunesCovered: CoverageMetric = {
  type: 'COVERAGE',
  name: 'environment.communesCovered',
  title: { vi: 'Tỷ lệ xã, phường đã ra quân vệ sinh môi trường', en: 'Communes with a clean-up' },
  meaning: {
    vi: 'Trong các xã, phường, thị trấn tồn tại vào ngày cuối kỳ: tỷ lệ nơi đã có ít nhất một buổi ra quân vệ sinh môi trường trong kỳ, do bất kỳ tổ chức nào thực hiện.',
    en: 'Of the communes that existed on the last day of the period: the share in which at least one clean-up was held in it, whoever held it.',
  },
  unit: 'PERCENT',
  recordType: 'CAMPAIGN_RESULT',
  requiredEvery: 'PERIOD',
  defaultLevel: 'COMMUNE',
  placedBy: 'RECORD',
  kinds: { CLEAN_UP: { vi: 'Ra quân vệ sinh môi trường', en: 'Clean-up' } },
  statuses: { RECORDED: { vi: 'Đã ghi nhận', en: 'Recorded' } },
  facets: {},
  only: { kind: 'CLEAN_UP' },
  personal: false,
};
