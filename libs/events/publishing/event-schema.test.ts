import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { SampleTaken } from '../test/sample-events.ts';
import { vocabulary } from '../vocabulary.ts';
import { eventSchema } from './event-schema.ts';

const ajv = new Ajv2020({ validateFormats: false });
const schemaOf = (payload: z.ZodType) => eventSchema({ ...SampleTaken, payload: payload as typeof SampleTaken.payload });
const fieldOf = (field: z.ZodType) => (schemaOf(z.object({ field })).properties as Record<string, object>).field;

describe('the JSON Schema of an event', () => {
  const validate = ajv.compile(eventSchema(SampleTaken));

  test('is named by its dataschema and accepts its example', () => {
    expect(eventSchema(SampleTaken)).toMatchObject({ $id: SampleTaken.dataschema, title: 'samples.sample.taken' });
    expect(validate(SampleTaken.example)).toBe(true);
  });

  test('refuses what the payload refuses, and accepts what a newer writer adds', () => {
    expect(validate({ sampleId: 'a', value: 1.5 })).toBe(false);
    expect(validate({ sampleId: 'a' })).toBe(false);
    expect(validate({ sampleId: 'a', value: 1, added: true })).toBe(true);
  });

  test.each([
    ['a format without the pattern that it stands for', z.iso.date(), { type: 'string', format: 'date' }],
    ['a pattern where there is no format', z.string().regex(/^a+$/), { type: 'string', pattern: '^a+$' }],
    ['a whole number without the bounds of safe ones', z.int(), { type: 'integer' }],
    ['bounds that were declared', z.int().min(1).max(5), { type: 'integer', minimum: 1, maximum: 5 }],
    ['null as a second type', z.uuid().nullable(), { type: ['string', 'null'], format: 'uuid' }],
    ['null as a further value of a list', z.enum(['A', 'B']).nullable(), { type: ['string', 'null'], enum: ['A', 'B', null] }],
    [
      'what is known of an open vocabulary, and that any text may come',
      vocabulary('Kind', ['A', 'B']).describe('Kind'),
      { anyOf: [{ title: 'Kind', type: 'string', enum: ['A', 'B'] }, { type: 'string' }], description: 'Kind' },
    ],
    [
      'null beside an open vocabulary',
      vocabulary('Kind', ['A', 'B']).nullable(),
      { anyOf: [{ title: 'Kind', type: 'string', enum: ['A', 'B'] }, { type: 'string' }, { type: 'null' }] },
    ],
    [
      'the same deep inside',
      z.array(z.object({ on: z.iso.date().nullable() })),
      {
        type: 'array',
        items: { type: 'object', properties: { on: { type: ['string', 'null'], format: 'date' } }, required: ['on'] },
      },
    ],
  ])('says %s', (_, field, expected) => {
    expect(fieldOf(field)).toEqual(expected);
  });

  test('is refused where it could not stand alone or could not grow', () => {
    const Tree = z.object({
      name: z.string(),
      get children() {
        return z.array(Tree);
      },
    });
    expect(() => schemaOf(Tree)).toThrow(/'samples\.sample\.taken' refers to a named or recursive part/);
    expect(() => schemaOf(z.strictObject({ sampleId: z.string() }))).toThrow(/can never grow/);
  });
});
