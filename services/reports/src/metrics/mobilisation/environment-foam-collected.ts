import type { CountMetric } from '../metric.ts';

export const environmentFoamCollected: CountMetric = {
  type: 'COUNT',
  name: 'environment.foamCollected',
  title: { vi: 'Khối lượng phao xốp thu gom', en: 'Foam collected' },
  meaning: {
    vi: 'Tổng khối lượng (m³) phao xốp mà các cuộc vận động thu gom trong kỳ, tính ở xã, phường nơi thu gom. Chỉ cộng kết quả theo mét khối.',
    en: 'Cubic metres of foam that campaigns collected in the period, in the commune where it was collected. Only results in cubic metres are added.',
  },
  unit: 'CUBIC_METRE',
  recordType: 'CAMPAIGN_RESULT',
  timing: 'DURING_PERIOD',
  measure: { type: 'SUM', unit: 'CUBIC_METRE' },
  placedBy: 'RECORD',
  kinds: { FOAM_COLLECTED: { vi: 'Thu gom phao xốp', en: 'Foam collected' } },
  statuses: { RECORDED: { vi: 'Đã ghi nhận', en: 'Recorded' } },
  facets: {},
  only: { kind: 'FOAM_COLLECTED' },
  personal: false,
};
