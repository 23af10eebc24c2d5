import type { z } from 'zod';
import english from 'zod/v4/locales/en.js';
import vietnamese from 'zod/v4/locales/vi.js';
import { type InputIssue, InvalidInput } from '../errors.ts';
import type { Bilingual } from './bilingual.ts';
import { composeText, longestText } from './compose-text.ts';

/**
 * The input by its schema, its strings in Unicode's composed form (NFC) and trimmed.
 * @throws InvalidInput with every problem, its path, and what is allowed.
 */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const unusable: InputIssue[] = [];
  const tidy = tidied(raw, [], unusable);
  // A schema's own expressions are for texts that could be meant.
  if (unusable.some(({ message }) => message === tooLong)) throw new InvalidInput(unusable);
  const parsed = schema.safeParse(tidy, { reportInput: true });
  const issues = [...unusable, ...(parsed.error?.issues ?? []).map(toIssue)];
  if (!parsed.success || issues.length > 0) throw new InvalidInput(issues);
  return parsed.data;
}

/** For a schema's own checks: `z.string().refine(isCode, saying({ vi: '…', en: '…' }))`. */
export function saying(text: Bilingual): { error: string; params: { text: Bilingual } } {
  return { error: text.en, params: { text } };
}

const unusableText: Bilingual = {
  vi: 'Chuỗi chứa ký tự điều khiển hoặc ký tự hỏng, hãy nhập lại.',
  en: 'The text holds a control character or half a character: type it again.',
};
const tooLong: Bilingual = {
  vi: `Chuỗi quá dài (tối đa ${longestText.toLocaleString('vi')} ký tự) hoặc chồng quá nhiều dấu lên một chữ.`,
  en: `The text is too long (at most ${longestText.toLocaleString('en')} characters) or stacks too many marks on one letter.`,
};
// What PostgreSQL cannot keep (NUL, half a surrogate pair) and what no person types; tabs and line breaks stay.
const control = /[^\P{Cc}\t\n\r]/u;

type Path = readonly (string | number)[];

function tidied(value: unknown, path: Path, unusable: InputIssue[]): unknown {
  if (typeof value === 'string') {
    const composed = composeText(value);
    if (composed === undefined) return void unusable.push({ path, message: tooLong });
    if (control.test(value) || !value.isWellFormed()) unusable.push({ path, message: unusableText });
    return composed.trim();
  }
  if (Array.isArray(value)) return value.map((item, index) => tidied(item, [...path, index], unusable));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidied(inner, [...path, key], unusable)]));
}

const inVietnamese = vietnamese().localeError;
const inEnglish = english().localeError;

function toIssue(issue: z.core.$ZodIssue): InputIssue {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  return { path, message: textOf(issue) };
}

function textOf(issue: z.core.$ZodIssue): Bilingual {
  if (issue.code === 'custom' && isBilingual(issue.params?.['text'])) return issue.params['text'];
  const en = messageIn(inEnglish, issue);
  // A schema's own message stands for both languages.
  if (issue.message !== en) return { vi: issue.message, en: issue.message };
  return { vi: messageIn(inVietnamese, issue), en };
}

function messageIn(locale: z.core.$ZodErrorMap, issue: z.core.$ZodIssue): string {
  const said = locale(issue as z.core.$ZodRawIssue);
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
}

function isBilingual(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;
}
