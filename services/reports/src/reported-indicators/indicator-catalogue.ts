import type { ReportedUnit } from '@danvan/contracts/reported-indicators';
import type { Bilingual } from '@danvan/service';
import type { Decimal } from '../vietnamese-numbers/decimal.ts';

/** Something that can be reported: where no records stand behind a figure, or only a bound of it is known. */
export interface ReportableIndicator {
  /** `<subject>.<what>`, stable: records, events and programs name it. */
  code: string;
  title: Bilingual;
  /** What exactly is meant, so that two offices report the same. */
  meaning: Bilingual;
  unit: ReportedUnit;
  /** The most that makes sense, as 100 of a share. */
  highest?: Decimal;
  /** The metric that counts the same from records: shown beside it, never added to it. */
  metric?: string;
}

/**
 * Every indicator that can be reported, in the order in which lists show them. A claim without a number (consent, fewer petitions above
 * the competent tier) is none, and nothing here is about what people think.
 */
export const indicatorCatalogue: readonly ReportableIndicator[] = [
  {
    code: 'jobs.created',
    title: { vi: 'Lao động được tạo việc làm mới', en: 'People in new jobs' },
    meaning: {
      vi: 'Số lao động được tạo việc làm mới trong kỳ, theo báo cáo của địa phương.',
      en: 'People for whom a new job was found in the period, as the place reports them.',
    },
    unit: 'PERSONS',
  },
  {
    code: 'water.rural-coverage',
    title: { vi: 'Dân số nông thôn dùng nước hợp vệ sinh', en: 'Rural population with hygienic water' },
    meaning: {
      vi: 'Tỷ lệ dân số nông thôn được sử dụng nguồn nước ăn uống hợp vệ sinh vào cuối kỳ.',
      en: 'Share of the rural population whose drinking water is hygienic at the end of the period.',
    },
    unit: 'PERCENT',
    highest: '100',
  },
  {
    code: 'water.urban-coverage',
    title: { vi: 'Dân số đô thị dùng nước sạch', en: 'Urban population with clean water' },
    meaning: {
      vi: 'Tỷ lệ dân số đô thị sử dụng nước sạch vào cuối kỳ.',
      en: 'Share of the urban population that uses clean water at the end of the period.',
    },
    unit: 'PERCENT',
    highest: '100',
  },
  {
    code: 'online-services.provided',
    title: { vi: 'Dịch vụ công trực tuyến', en: 'Online public services' },
    meaning: {
      vi: 'Số dịch vụ công trực tuyến đã cung cấp đến cuối kỳ, từ mức độ 3 (toàn trình, một phần) trở lên.',
      en: 'Public services that are provided online at the end of the period, from level 3 up.',
    },
    unit: 'SERVICES',
  },
  {
    code: 'public-service-centre.departments',
    title: { vi: 'Sở, ngành giải quyết thủ tục tại Trung tâm Hành chính công', en: 'Departments in the public service centre' },
    meaning: {
      vi: 'Tỷ lệ sở, ngành cấp tỉnh thực hiện giải quyết thủ tục hành chính tại Trung tâm Hành chính công.',
      en: 'Share of the province’s departments that settle their procedures in the public service centre.',
    },
    unit: 'PERCENT',
    highest: '100',
  },
  {
    code: 'housing.support-total',
    title: { vi: 'Kinh phí hỗ trợ nhà ở', en: 'Support for housing' },
    meaning: {
      vi: 'Tổng kinh phí hỗ trợ xây mới, sửa chữa nhà ở trong kỳ, khi không có hồ sơ từng hộ.',
      en: 'Money given for building and repairing houses in the period, where there are no single cases.',
    },
    unit: 'VND',
    metric: 'housing.supportTotal',
  },
  {
    code: 'environment.foam-collected',
    title: { vi: 'Phao xốp đã thu gom', en: 'Foam floats collected' },
    meaning: {
      vi: 'Khối lượng phao xốp trôi trên mặt nước đã thu gom trong kỳ, khi không có bản ghi từng đợt.',
      en: 'Drifting foam floats collected in the period, where there are no records of single collections.',
    },
    unit: 'CUBIC_METRE',
    metric: 'environment.foamCollected',
  },
  {
    code: 'land.donated',
    title: { vi: 'Đất Nhân dân hiến', en: 'Land given by the people' },
    meaning: {
      vi: 'Diện tích đất Nhân dân tự nguyện hiến trong kỳ, khi không có bản ghi từng khoản.',
      en: 'Land that people gave of their own will in the period, where there are no records of single gifts.',
    },
    unit: 'SQUARE_METRE',
  },
  {
    code: 'dialogue.periodic',
    title: { vi: 'Đối thoại định kỳ', en: 'Periodic dialogues' },
    meaning: {
      vi: 'Số cuộc đối thoại định kỳ của chính tổ chức báo cáo trong kỳ, khi bản ghi không nêu loại.',
      en: 'Periodic dialogues of the reporting organisation itself in the period, where records do not state the kind.',
    },
    unit: 'RECORDS',
    metric: 'dialogue.count',
  },
  {
    code: 'dialogue.ad-hoc',
    title: { vi: 'Đối thoại đột xuất', en: 'Ad hoc dialogues' },
    meaning: {
      vi: 'Số cuộc đối thoại đột xuất của chính tổ chức báo cáo trong kỳ, khi bản ghi không nêu loại.',
      en: 'Ad hoc dialogues of the reporting organisation itself in the period, where records do not state the kind.',
    },
    unit: 'RECORDS',
    metric: 'dialogue.count',
  },
  {
    code: 'award.granted',
    title: { vi: 'Khen thưởng khác', en: 'Further awards' },
    meaning: {
      vi: 'Số hình thức khen thưởng trong kỳ mà báo cáo nêu tổng số nhưng không có bản ghi từng quyết định.',
      en: 'Awards of the period that a report states in sum, without records of the single decisions.',
    },
    unit: 'RECORDS',
    metric: 'award.count',
  },
];

const byCode = new Map(indicatorCatalogue.map((indicator) => [indicator.code, indicator]));

export function findReportable(code: string): ReportableIndicator | undefined {
  return byCode.get(code);
}

/** For codes that stand in records: none ever leaves the catalogue. */
export function getReportable(code: string): ReportableIndicator {
  const indicator = byCode.get(code);
  if (indicator === undefined) throw new Error(`no reportable indicator has the code ${code}`);
  return indicator;
}
