import type { Bilingual } from '@danvan/service';

/** A number in figures: `units` × 10^-`scale`. */
export interface Numeral {
  units: bigint;
  scale: number;
}

const plain = /^(?:0|0?[1-9]|[1-9]\d+)$/;
const grouped = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const withDecimals = /^(?:0|[1-9]\d*),\d+$/;
/** One thousand in English, one in Vietnamese: nobody can tell which was meant. */
const readInTwoWays = /^[1-9]\d{0,2},\d{3}$/;

/**
 * Figures as Vietnamese documents write them: points between groups of three, a comma before the decimals, and `05` for 5 in tables.
 * What another language would read as another number is refused, never guessed.
 */
export function readNumeral(text: string): Numeral | Bilingual {
  if (readInTwoWays.test(text)) return commaBeforeThree(text);
  if (!plain.test(text) && !grouped.test(text) && !withDecimals.test(text)) return notVietnamese(text);
  const [whole = '', decimals = ''] = text.replaceAll('.', '').split(',');
  return { units: BigInt(whole + decimals), scale: decimals.length };
}

function commaBeforeThree(text: string): Bilingual {
  const [whole = '', decimals = ''] = text.split(',');
  return {
    vi: `“${text}” có thể hiểu là ${whole}.${decimals} hoặc ${whole},${decimals}0; hãy viết rõ một trong hai cách đó.`,
    en: `“${text}” may be read in two ways: write ${whole}.${decimals} for thousands, or ${whole},${decimals}0 for decimals.`,
  };
}

function notVietnamese(text: string): Bilingual {
  return {
    vi: `“${text}” không đúng cách viết số: dấu chấm phân nhóm ba chữ số (8.642), dấu phẩy trước phần thập phân (112,6).`,
    en: `“${text}” is not written as Vietnamese numbers are: points between groups of three (8.642), a comma before decimals (112,6).`,
  };
}
