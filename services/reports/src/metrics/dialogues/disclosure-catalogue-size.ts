import { disclosureCatalogues } from '@danvan/contracts/disclosure-catalogue';
import type { LegalFigure } from '../metric.ts';

export const disclosureCatalogueSize: LegalFigure = {
  type: 'LEGAL',
  name: 'disclosure.catalogueSize',
  title: { vi: 'Số nội dung chính quyền cấp xã phải công khai', en: 'Items that a commune has to disclose' },
  meaning: {
    vi: 'Số nội dung trong danh mục công khai có hiệu lực vào ngày cuối kỳ, hoặc của văn bản được nêu (kind). Do luật định, như nhau ở mọi xã, phường, thị trấn.',
    en: 'Items of the catalogue in force on the last day of the period, or of the regime that is named (kind). The law sets it, the same for every commune.',
  },
  unit: 'ITEMS',
  recordType: 'DISCLOSURE_ITEM',
  amounts: disclosureCatalogues.map(({ regime, validFrom, validTo, items, law, article }) => ({
    kind: regime,
    from: validFrom,
    to: validTo,
    value: items.length,
    legalBasis: `${law}, ${article}`,
  })),
  kinds: {
    PL34_2007: { vi: 'Pháp lệnh 34/2007/PL-UBTVQH11', en: 'Ordinance 34/2007/PL-UBTVQH11' },
    L10_2022: { vi: 'Luật 10/2022/QH15', en: 'Law 10/2022/QH15' },
  },
  statuses: { IN_FORCE: { vi: 'Có hiệu lực', en: 'In force' } },
  facets: {},
  personal: false,
};
