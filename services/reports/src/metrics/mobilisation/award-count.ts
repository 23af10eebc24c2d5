import type { CountMetric } from '../metric.ts';

export const awardCount: CountMetric = {
  type: 'COUNT',
  name: 'award.count',
  title: { vi: 'Số khen thưởng', en: 'Awards' },
  meaning: {
    vi: 'Số hình thức khen thưởng được quyết định trong kỳ, tính cho tổ chức được khen hoặc tổ chức của cá nhân được khen. Quyết định khen thưởng là công khai nên ô nhỏ không bị ẩn.',
    en: 'Awards decided in the period, for the organisation awarded or that of the person awarded. Decisions on awards are made public by their nature, so that small cells are not hidden.',
  },
  unit: 'RECORDS',
  recordType: 'AWARD',
  timing: 'DURING_PERIOD',
  placedBy: 'ORGANISATION',
  kinds: { COLLECTIVE: { vi: 'Tập thể', en: 'Collective' }, PERSON: { vi: 'Cá nhân', en: 'Person' } },
  statuses: { GRANTED: { vi: 'Đã quyết định', en: 'Granted' } },
  facets: {
    form: {
      CERTIFICATE_OF_MERIT: { vi: 'Bằng khen', en: 'Certificate of merit' },
      CERTIFICATE: { vi: 'Giấy khen', en: 'Certificate' },
      FLAG: { vi: 'Cờ', en: 'Flag' },
    },
    decidedBy: {
      PRIME_MINISTER: { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' },
      PROVINCE_PEOPLES_COMMITTEE: { vi: 'UBND cấp tỉnh', en: 'Provincial people’s committee' },
      PROVINCE_PARTY_STANDING_COMMITTEE: { vi: 'Ban Thường vụ Tỉnh ủy, Thành ủy', en: 'Provincial Party standing committee' },
      DISTRICT_PEOPLES_COMMITTEE: { vi: 'UBND cấp huyện', en: 'District people’s committee' },
      DISTRICT_PARTY_STANDING_COMMITTEE: {
        vi: 'Ban Thường vụ Huyện ủy, Quận ủy, Thị ủy',
        en: 'District Party standing committee',
      },
      COMMUNE_PEOPLES_COMMITTEE: { vi: 'UBND cấp xã', en: 'Commune people’s committee' },
      COMMUNE_PARTY_COMMITTEE: { vi: 'Đảng ủy cấp xã', en: 'Commune Party committee' },
    },
  },
  personal: false,
};
