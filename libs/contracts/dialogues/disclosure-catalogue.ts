import type { DisclosureRegime } from './posting.ts';

/** What a commune's authorities make public: one item of one regime's catalogue. */
export interface DisclosureItem {
  /** Its number in the article. */
  readonly number: number;
  readonly title: { readonly vi: string; readonly en: string };
  /** How many days in a row it stands on a notice board at least; null where the article sets none. */
  readonly noticeBoardDays: number | null;
  /** Stands on the notice board always, renewed when it changes. */
  readonly isPermanent: boolean;
  /** How many days in a row loudspeakers tell it at least; null where the article sets none. */
  readonly loudspeakerDays: number | null;
}

/** A catalogue in force [validFrom, validTo). */
export interface DisclosureCatalogue {
  readonly regime: DisclosureRegime;
  readonly law: string;
  readonly article: string;
  /** The article that sets how long items stand. */
  readonly postingArticle: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Whether the wording was read in the official text; false where parts stand from memory. */
  readonly verified: boolean;
  readonly items: readonly DisclosureItem[];
}

type Title = [vi: string, en: string];

/** Items 1 to 7 were read, 8 to 11 and the days stand from memory: hence not verified. */
const titles2007: Title[] = [
  ['Kế hoạch phát triển kinh tế - xã hội; dự toán, quyết toán ngân sách', 'Socio-economic plans; budget and its settlement'],
  [
    'Dự án, công trình đầu tư; bồi thường, tái định cư; quy hoạch, kế hoạch sử dụng đất',
    'Projects; compensation; land-use plans',
  ],
  ['Nhiệm vụ, quyền hạn của cán bộ, công chức cấp xã', 'Duties and powers of the commune’s officials'],
  ['Việc quản lý, sử dụng các quỹ, các khoản huy động nhân dân đóng góp', 'Funds, and what the people contribute'],
  [
    'Vay vốn, bình xét hộ nghèo, trợ cấp xã hội, nhà tình thương, thẻ bảo hiểm y tế',
    'Loans, poverty reviews, allowances, houses, insurance cards',
  ],
  ['Đề án thành lập mới, nhập, chia, điều chỉnh địa giới hành chính', 'Schemes for new or changed boundaries'],
  [
    'Kết quả thanh tra, kiểm tra, giải quyết vụ việc tiêu cực; kết quả lấy phiếu tín nhiệm',
    'Results of inspections; confidence votes',
  ],
  ['Nội dung và kết quả tiếp thu ý kiến của nhân dân', 'How the people’s opinions were used'],
  ['Đối tượng, mức thu phí, lệ phí và nghĩa vụ tài chính khác', 'Who pays which fees and duties'],
  ['Quy định về thủ tục hành chính do cấp xã trực tiếp thực hiện', 'Procedures that the commune carries out'],
  ['Nội dung khác theo quy định của pháp luật hoặc khi cần thiết', 'Other matters by law or where needed'],
];

const titles2022: Title[] = [
  [
    'Kế hoạch phát triển kinh tế - xã hội, chuyển dịch cơ cấu kinh tế và kết quả',
    'Socio-economic and restructuring plans, and results',
  ],
  [
    'Dự toán, tình hình thực hiện, quyết toán ngân sách; kết quả thực hiện kiến nghị kiểm toán',
    'Budget, execution, settlement and audit follow-up',
  ],
  [
    'Dự án, công trình và tiến độ; thu hồi đất, bồi thường, tái định cư; quỹ đất; quy hoạch',
    'Projects; land recovery and compensation; land fund; plans',
  ],
  [
    'Quy chế thực hiện dân chủ; nhiệm vụ của cán bộ, công chức; quy tắc ứng xử',
    'Democracy regulation; duties of officials; code of conduct',
  ],
  [
    'Việc quản lý, sử dụng các quỹ, đầu tư, tài trợ; các khoản nhân dân đóng góp',
    'Funds, investments, sponsorship; people’s contributions',
  ],
  ['Việc quản lý, sử dụng tài sản công của cấp xã', 'Public assets of the commune'],
  [
    'Chính sách, tiêu chí, đối tượng, quy trình bình xét, kết quả hỗ trợ, trợ cấp, tín dụng, nhà ở, bảo hiểm y tế',
    'Support, allowances, credit, housing, insurance: criteria, review and results',
  ],
  ['Cứu trợ thiên tai, dịch bệnh, bệnh hiểm nghèo; vận động đóng góp tự nguyện', 'Relief; voluntary donations'],
  [
    'Nghĩa vụ quân sự, nghĩa vụ công an: số lượng, tiêu chuẩn, danh sách',
    'Military and police service: numbers, standards, lists',
  ],
  [
    'Kết quả thanh tra, kiểm tra, xử lý tham nhũng, vi phạm; kết quả lấy phiếu tín nhiệm',
    'Results of inspections and discipline; confidence votes',
  ],
  [
    'Kế hoạch lấy ý kiến Nhân dân, nội dung, kết quả tổng hợp và tiếp thu, giải trình',
    'Gathering opinions: plan, content, summary and answer',
  ],
  [
    'Đối tượng, mức thu phí, lệ phí và nghĩa vụ tài chính khác do cấp xã trực tiếp thu',
    'Fees, charges and duties that the commune collects',
  ],
  ['Thủ tục hành chính do cấp xã trực tiếp thực hiện', 'Procedures that the commune carries out'],
  ['Nội dung khác theo quy định của pháp luật', 'Other matters by law'],
];

const permanent2022 = [4, 13];
const other2022 = 14;

/** Law 10/2022/QH15 art. 13.2: items 1-3 and 5-12 stand 30 days in a row, 4 and 13 always; art. 13.3: loudspeakers tell 7-12 for 3 days. */
function item2022([vi, en]: Title, index: number): DisclosureItem {
  const number = index + 1;
  const isPermanent = permanent2022.includes(number);
  return {
    number,
    title: { vi, en },
    isPermanent,
    noticeBoardDays: isPermanent || number === other2022 ? null : 30,
    loudspeakerDays: number >= 7 && number <= 12 ? 3 : null,
  };
}

function item2007([vi, en]: Title, index: number): DisclosureItem {
  return {
    number: index + 1,
    title: { vi, en },
    isPermanent: false,
    noticeBoardDays: 30,
    loudspeakerDays: 3,
  };
}

/** Oldest first; one at a time is in force. */
export const disclosureCatalogues: readonly DisclosureCatalogue[] = [
  {
    regime: 'PL34_2007',
    law: 'Pháp lệnh 34/2007/PL-UBTVQH11',
    article: 'Điều 5',
    postingArticle: 'Điều 7',
    validFrom: '2007-07-01',
    validTo: '2023-07-01',
    verified: false,
    items: titles2007.map(item2007),
  },
  {
    regime: 'L10_2022',
    law: 'Luật 10/2022/QH15',
    article: 'Điều 11',
    postingArticle: 'Điều 13',
    validFrom: '2023-07-01',
    validTo: null,
    verified: true,
    items: titles2022.map(item2022),
  },
];
