import type { ReportedQualifier, ReportedUnit } from '@danvan/contracts/reported-indicators';
import type { Bilingual } from '@danvan/service';
import { type Decimal, decimalOf } from './decimal.ts';
import { ceilings, closings, multipliers, openings, units } from './phrases.ts';
import { type Numeral, readNumeral } from './read-numeral.ts';
import { Words } from './words.ts';

export interface WrittenNumber {
  value: Decimal;
  /** Null where none is written. */
  unit: ReportedUnit | null;
  qualifier: ReportedQualifier;
}

export const longestText = 100;
/** What the scalar Decimal holds. */
const limits = { whole: 20, decimals: 10 };

/**
 * A number as people write it in Vietnamese reports: “8.642”, “112,6%”, “hơn 5,4 tỷ đồng”, “3.200m3”, “1 tỷ 200 triệu”, “đạt 112,6% kế
 * hoạch”. Exact, however large. What can be read in two ways, or says more than a number, is refused with what is allowed; the answer
 * repeats figures only, never words.
 */
export function readVietnameseNumber(text: string): WrittenNumber | { problem: Bilingual } {
  if (text.length > longestText) return { problem: problems.tooLong };
  const words = new Words(text);
  const said = new Set<ReportedQualifier>();
  for (let opening = words.take(openings); opening !== undefined; opening = words.take(openings)) if (opening) said.add(opening);
  if (words.take(ceilings)) return { problem: problems.ceiling };
  const value = readAmount(words);
  if (typeof value !== 'string') return { problem: value };
  const unit = words.take(units) ?? null;
  const closing = words.take(closings);
  if (closing) said.add(closing);
  if (!words.isAtEnd) return { problem: problems.unknownRest };
  if (closing === 'PERCENT_OF_PLAN' && unit !== 'PERCENT') return { problem: problems.planWithoutPercent };
  const [qualifier = 'EXACT', another] = said;
  return another ? { problem: problems.twoQualifiers } : { value, unit, qualifier };
}

interface Term extends Numeral {
  /** Of ten. */
  power: number;
}

/** Figures with a power of ten, or several of them, each a smaller one: 1 tỷ 200 triệu. */
function readAmount(words: Words): Decimal | Bilingual {
  const terms: Term[] = [];
  for (let figures = words.takeFigures(); figures !== undefined; figures = words.takeFigures()) {
    const numeral = readNumeral(figures);
    if ('vi' in numeral) return numeral;
    terms.push({ ...numeral, power: words.take(multipliers) ?? 0 });
  }
  const [first] = terms;
  if (first === undefined) return problems.noFigures;
  if (terms.length === 1) return bounded(decimalOf(first.units, first.scale - first.power));
  if (!terms.every(isPart)) return problems.severalNumbers;
  return bounded(
    decimalOf(
      terms.map(wholeOf).reduce((sum, value) => sum + value, 0n),
      0,
    ),
  );
}

/** Of a number in several parts: whole, and smaller than one of the part before. */
function isPart(term: Term, index: number, terms: readonly Term[]): boolean {
  const before = terms[index - 1];
  return term.scale === 0 && term.power > 0 && (before === undefined || wholeOf(term) < 10n ** BigInt(before.power));
}

function wholeOf({ units: count, power }: Term): bigint {
  return count * 10n ** BigInt(power);
}

function bounded(value: Decimal): Decimal | Bilingual {
  const [whole = '', decimals = ''] = value.split('.');
  return whole.length > limits.whole || decimals.length > limits.decimals ? problems.tooLarge : value;
}

const example = '8.642 · 112,6% · 5,4 tỷ đồng · 1 tỷ 200 triệu · hơn 3.200m3 · đạt 112,6% kế hoạch';
const problems = {
  tooLong: {
    vi: `Số viết bằng chữ dài tối đa ${longestText} ký tự.`,
    en: `A written number has at most ${longestText} characters.`,
  },
  noFigures: { vi: `Cần một số viết bằng chữ số, ví dụ: ${example}.`, en: `A number in figures is needed, e.g. ${example}.` },
  unknownRest: {
    vi: `Sau số chỉ nêu đơn vị tính (đồng, m3, m2, ha, hộ, người, %…) và “kế hoạch” nếu là tỷ lệ so với kế hoạch. Ví dụ: ${example}.`,
    en: `Behind the number only a unit may stand (đồng, m3, m2, ha, hộ, người, %…), and “kế hoạch” for a share of the plan. E.g. ${example}.`,
  },
  severalNumbers: {
    vi: 'Chỉ ghi một số. Nhóm ba chữ số cách nhau bằng dấu chấm (5.300); phần sau phải là số nguyên của hàng nhỏ hơn (1 tỷ 200 triệu).',
    en: 'One number only. Groups of three are parted by points (5.300); further parts are whole numbers of a smaller order (1 tỷ 200 triệu).',
  },
  tooLarge: {
    vi: `Tối đa ${limits.whole} chữ số phần nguyên và ${limits.decimals} chữ số thập phân.`,
    en: `At most ${limits.whole} digits before the comma and ${limits.decimals} decimals.`,
  },
  ceiling: {
    vi: 'Không ghi nhận mức trần (“dưới”, “không quá”…): chỉ nhận số đúng, “hơn/trên”, “khoảng/gần” hoặc phần trăm kế hoạch.',
    en: 'Upper bounds (“dưới”, “không quá”…) cannot be reported: exact, at least (hơn, trên), about (khoảng, gần) or percent of plan can.',
  },
  planWithoutPercent: {
    vi: 'So với kế hoạch phải là phần trăm, ví dụ “112,6% kế hoạch”.',
    en: 'What is compared with the plan is a percentage, e.g. “112,6% kế hoạch”.',
  },
  twoQualifiers: {
    vi: 'Chỉ dùng một cách nói: “hơn/trên”, “khoảng/gần” hoặc “… % kế hoạch”.',
    en: 'Say one thing only: at least (hơn, trên), about (khoảng, gần) or percent of plan (… % kế hoạch).',
  },
} as const satisfies Record<string, Bilingual>;
