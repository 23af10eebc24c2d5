import type { ReportedQualifier, ReportedUnit } from '@danvan/contracts/reported-indicators';

/** What stands for something, of one word or several. */
export type Phrases<T> = ReadonlyMap<string, T>;

/** In front of a number; null for words that add nothing. */
export const openings: Phrases<ReportedQualifier | null> = phrasesOf<ReportedQualifier | null>([
  [null, 'đạt', 'bằng', 'là', 'có', 'được', 'tổng số', 'tổng cộng'],
  ['AT_LEAST', 'hơn', 'trên', 'ít nhất', 'tối thiểu', 'không dưới', 'không ít hơn', 'không thấp hơn', '>', '≥'],
  ['APPROX', 'khoảng', 'gần', 'chừng', 'xấp xỉ', 'ước', 'ước đạt', 'ước tính', 'ước khoảng', '~', '≈'],
]);

/** In front of a number that is an upper bound, which no qualifier says. */
export const ceilings: Phrases<true> = phrasesOf([
  [true, 'dưới', 'không quá', 'không hơn', 'tối đa', 'nhiều nhất', 'chưa đến', 'chưa tới', 'chưa đầy', '<', '≤'],
]);

/** Powers of ten. */
export const multipliers: Phrases<number> = phrasesOf([
  [3, 'nghìn', 'ngàn'],
  [6, 'triệu'],
  [9, 'tỷ', 'tỉ'],
  [12, 'nghìn tỷ', 'nghìn tỉ', 'ngàn tỷ', 'ngàn tỉ'],
]);

export const units: Phrases<ReportedUnit> = phrasesOf([
  ['PERCENT', '%', 'phần trăm'],
  ['VND', 'đồng', 'đ', '₫', 'vnđ', 'vnd', 'đồng việt nam'],
  ['CUBIC_METRE', 'm3', 'm³', 'mét khối', 'khối'],
  ['SQUARE_METRE', 'm2', 'm²', 'mét vuông'],
  ['HECTARE', 'ha', 'hecta', 'héc ta'],
  ['HOUSEHOLDS', 'hộ', 'hộ dân', 'hộ gia đình'],
  ['PERSONS', 'người', 'lao động', 'người lao động', 'người dân', 'trẻ em'],
  ['SERVICES', 'dịch vụ', 'dịch vụ công', 'dịch vụ công trực tuyến'],
  ['AGENCIES', 'cơ quan', 'đơn vị'],
  ['RECORDS', 'cuộc', 'mô hình', 'điển hình', 'công trình'],
]);

/** Behind number and unit. */
export const closings: Phrases<ReportedQualifier> = phrasesOf<ReportedQualifier>([
  ['AT_LEAST', 'trở lên'],
  [
    'PERCENT_OF_PLAN',
    ...['kế hoạch', 'chỉ tiêu', 'chỉ tiêu kế hoạch'].flatMap((plan) =>
      ['', ' năm', ' đề ra', ' giao', ' được giao'].flatMap((which) => [plan + which, `so với ${plan}${which}`]),
    ),
  ],
]);

function phrasesOf<T>(rows: readonly (readonly [T, ...string[]])[]): Phrases<T> {
  return new Map(rows.flatMap(([meaning, ...phrases]) => phrases.map((phrase) => [phrase.normalize('NFC'), meaning] as const)));
}
