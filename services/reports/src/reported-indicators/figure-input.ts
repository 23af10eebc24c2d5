import { ReportedQualifier } from '@danvan/contracts/reported-indicators';
import { optional } from '@danvan/records';
import { type Bilingual, localDay, saying } from '@danvan/service';
import { z } from 'zod';
import { shortest } from '../vietnamese-numbers/decimal.ts';
import { longestText, readVietnameseNumber } from '../vietnamese-numbers/read-vietnamese-number.ts';
import { type Figure, problemsOf } from './figure.ts';
import type { ReportableIndicator } from './indicator-catalogue.ts';

/** Both days included, as in every question for figures. */
export const periodInput = z.object({ from: localDay, to: localDay }).refine(({ from, to }) => from <= to, {
  path: ['to'],
  ...saying({ vi: 'Ngày cuối kỳ trước ngày đầu kỳ.', en: 'The last day is before the first.' }),
});

const amount = z
  .string()
  .max(100, { abort: true })
  .refine(
    (text) => /^(0|[1-9]\d{0,19})(\.\d{1,10})?$/.test(text),
    saying({ vi: 'Số thập phân không âm, ví dụ "98.5".', en: 'A decimal number, not below 0, e.g. "98.5".' }),
  )
  .transform(shortest);

/** Fields of every figure, whether it is new or replaces another. */
export const statedFields = {
  value: optional(amount),
  qualifier: optional(ReportedQualifier),
  written: optional(z.string().max(longestText)),
  plan: optional(amount),
  asOf: localDay,
  source: z.string().min(1).max(300),
  quotation: z.string().min(1).max(1_000),
};
export type StatedFigure = z.output<z.ZodObject<typeof statedFields>>;

type Refuse = (field: string, message: Bilingual) => void;

/** The figure, where it is one of this indicator; otherwise `refuse` has heard of whatever is wrong. */
export function figureIn(input: StatedFigure, indicator: ReportableIndicator, refuse: Refuse): Figure | undefined {
  const figure = figureOf(input, refuse);
  if (figure === undefined) return undefined;
  const problems = problemsOf(indicator, figure);
  for (const { field, message } of problems) refuse(field === 'value' && input.written !== null ? 'written' : field, message);
  return problems.length === 0 ? figure : undefined;
}

/** Given as a decimal with its qualifier, or as people write it. */
function figureOf({ value, qualifier, written, plan }: StatedFigure, refuse: Refuse): Figure | undefined {
  if ((value === null) === (written === null)) return void refuse('value', eitherOr);
  if (value !== null) return { value, qualifier: qualifier ?? 'EXACT', unit: null, plan };
  if (qualifier !== null) return void refuse('qualifier', saidByTheText);
  const reading = readVietnameseNumber(written ?? '');
  if ('problem' in reading) return void refuse('written', reading.problem);
  return { ...reading, plan };
}

const eitherOr: Bilingual = {
  vi: 'Nêu số bằng một trong hai cách: `value` (số thập phân) hoặc `written` (như viết trong văn bản).',
  en: 'Give the number in one way: `value` (a decimal) or `written` (as the document has it).',
};
const saidByTheText: Bilingual = {
  vi: '`qualifier` chỉ đi với `value`; số viết bằng chữ tự nêu “hơn”, “khoảng”, “% kế hoạch”.',
  en: '`qualifier` goes with `value` only; a written number says “hơn”, “khoảng”, “% kế hoạch” itself.',
};
