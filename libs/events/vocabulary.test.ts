import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { type Open, openedPayload, vocabulary } from './vocabulary.ts';

const Kind = vocabulary('Kind', ['A', 'B']).describe('What it is');
const payload = z
  .object({
    kind: Kind,
    form: z.literal('form'),
    kinds: z.array(Kind).default([]),
    before: z.object({ kind: Kind.nullable() }).optional(),
    either: z.union([z.int(), Kind]).optional(),
    byName: z.record(z.string(), Kind).optional(),
  })
  .refine(({ form }) => form !== undefined);
const opened = openedPayload(payload);
const known = { kind: 'A', form: 'form', kinds: [] };

describe('a vocabulary', () => {
  test('takes only what it lists from whoever emits', () => {
    expect(Kind.options).toEqual(['A', 'B']);
    expect(payload.safeParse(known).success).toBe(true);
    expect(payload.safeParse({ ...known, kind: 'C' }).success).toBe(false);
  });

  test.each([
    ['in a field', { kind: 'C' }],
    ['in a list', { kinds: ['A', 'C'] }],
    ['inside another field', { before: { kind: 'C' } }],
    ['beside another type', { either: 'C' }],
    ['in a map', { byName: { one: 'C' } }],
  ])('hands a value that it does not list to consumers as it is, %s', (_, newer) => {
    expect(opened.parse({ ...known, ...newer })).toEqual({ ...known, ...newer });
  });

  test.each([
    ['another type', { kind: 1 }],
    ['null where it never is', { kind: null }],
    ['another constant', { form: 'other' }],
  ])('lets consumers go on refusing %s', (_, broken) => {
    expect(opened.safeParse({ ...known, ...broken }).success).toBe(false);
  });

  test('leaves each event a default of its own', () => {
    const { kinds: _, ...without } = known;
    expect(opened.parse(without).kinds).toEqual([]);
    expect(opened.parse(without).kinds).not.toBe(opened.parse(without).kinds);
  });

  test('is told apart by its known values, with a default for the rest', () => {
    const nameOf = (kind: Open<'A' | 'B'>): string => {
      switch (kind) {
        case 'A':
        case 'B':
          return `known ${kind}`;
        default:
          return 'other';
      }
    };
    expect(opened.parse({ ...known, kinds: ['A', 'C'] }).kinds.map(nameOf)).toEqual(['known A', 'other']);
  });
});
