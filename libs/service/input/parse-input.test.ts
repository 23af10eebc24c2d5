import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { type InputIssue, InvalidInput } from '../errors.ts';
import { parseInput, saying } from './parse-input.ts';

const Input = z.object({
  title: z.string().min(1).max(5),
  kind: z.enum(['PERIODIC', 'AD_HOC']).optional(),
  code: z
    .string()
    .refine((code) => code.startsWith('X'), saying({ vi: 'Mã phải bắt đầu bằng X.', en: 'The code must begin with X.' }))
    .optional(),
  note: z.string().max(3, 'ngắn thôi').optional(),
  items: z.array(z.object({ id: z.uuid() })).optional(),
});

function issuesOf(raw: unknown): readonly InputIssue[] {
  try {
    parseInput(Input, raw);
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.issues;
    throw error;
  }
}

test('text is composed and trimmed before its length is judged', () => {
  const decomposed = '  Ho\u0323p '.normalize('NFD');
  expect(parseInput(Input, { title: decomposed })).toEqual({ title: 'Họp' });
  expect(parseInput(Input, { title: 'ế'.normalize('NFD').repeat(5) })).toEqual({ title: 'ế'.repeat(5) });
  expect(issuesOf({ title: '   ' })).toMatchObject([{ path: ['title'] }]);
});

test('every problem is named with its path, and what is allowed, in both languages', () => {
  expect(
    issuesOf({
      title: 'x'.repeat(6),
      kind: 'ROUND',
      code: 'A',
      note: 'quá dài',
      items: [{ id: crypto.randomUUID() }, { id: 'x' }],
    }),
  ).toEqual([
    { path: ['title'], message: { en: expect.stringContaining('<=5 characters'), vi: expect.stringContaining('<=5 ký tự') } },
    {
      path: ['kind'],
      message: {
        en: expect.stringContaining('"PERIODIC"|"AD_HOC"'),
        vi: expect.stringContaining('một trong các giá trị "PERIODIC"|"AD_HOC"'),
      },
    },
    { path: ['code'], message: { vi: 'Mã phải bắt đầu bằng X.', en: 'The code must begin with X.' } },
    { path: ['note'], message: { vi: 'ngắn thôi', en: 'ngắn thôi' } },
    { path: ['items', 1, 'id'], message: { en: 'Invalid UUID', vi: 'UUID không hợp lệ' } },
  ]);
});

test('what is of the wrong type says what came instead', () => {
  expect(issuesOf({ title: 5 })).toMatchObject([{ message: { vi: expect.stringContaining('nhận được số') } }]);
});

test.each([
  ['NUL', 'a\u0000b'],
  ['a control character', 'a\u001bb'],
  ['half a character', 'a\ud83d'],
])('%s is refused where it stands, since it cannot be kept', (_, title) => {
  expect(issuesOf({ title, items: [] })).toMatchObject([{ path: ['title'] }]);
});

test('line breaks and emoji are text', () => {
  expect(parseInput(Input, { title: 'a\nb🙂' })).toEqual({ title: 'a\nb🙂' });
});
