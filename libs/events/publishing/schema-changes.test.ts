import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { SampleTaken } from '../test/sample-events.ts';
import { vocabulary } from '../vocabulary.ts';
import { eventSchema } from './event-schema.ts';
import { schemaChanges } from './schema-changes.ts';

const schemaOf = (shape: z.ZodRawShape) => eventSchema({ ...SampleTaken, payload: z.object(shape) as never });
const changes = (published: z.ZodRawShape, current: z.ZodRawShape) =>
  schemaChanges(schemaOf(published), schemaOf(current)).map(({ path, problem }) => `${path}: ${problem}`);

const kind = z.enum(['A', 'B']);
const open = vocabulary('Kind', ['A', 'B']);
const grown = vocabulary('Kind', ['A', 'B', 'C']);
const cat = z.object({ is: z.literal('cat'), lives: z.int() });
const dog = z.object({ is: z.literal('dog') });

describe('within a version', () => {
  test.each<[string, z.ZodRawShape, z.ZodRawShape]>([
    ['nothing changes', { a: z.uuid(), kind }, { a: z.uuid(), kind }],
    ['an optional field is new', { a: z.string() }, { a: z.string(), b: z.int().optional() }],
    ['a field with a default is new', { a: z.string() }, { a: z.string(), b: z.int().default(0) }],
    ['an optional field deep inside is new', { a: z.array(z.object({})) }, { a: z.array(z.object({ b: kind.optional() })) }],
    ['a field is described in other words', { a: z.string().describe('one') }, { a: z.string().describe('two') }],
    ['fields stand in another order', { a: z.string(), b: z.int() }, { b: z.int(), a: z.string() }],
    ['values of a list stand in another order', { kind }, { kind: z.enum(['B', 'A']) }],
    ['a value is new in an open vocabulary', { kind: open }, { kind: grown }],
    ['a value is new in an open vocabulary beside null', { kind: open.nullable() }, { kind: grown.nullable() }],
    ['a value is new in a list of open values', { kinds: z.array(open) }, { kinds: z.array(grown) }],
    ['an open vocabulary has another name', { kind: open }, { kind: vocabulary('Sort', ['A', 'B']) }],
    ['a closed list opens with the values that it has', { kind }, { kind: open }],
    ['a closed list beside null opens', { kind: kind.nullable().default(null) }, { kind: open.nullable().default(null) }],
  ])('readers live with it when %s', (_, published, current) => {
    expect(changes(published, current)).toEqual([]);
  });

  test.each<[string, z.ZodRawShape, z.ZodRawShape, RegExp]>([
    ['a field is removed', { a: z.string(), b: z.int() }, { a: z.string() }, /^b: it was removed/],
    ['a field is renamed', { a: z.string() }, { c: z.string().optional() }, /^a: it was removed/],
    ['an optional field is removed', { a: z.string().optional() }, {}, /^a: it was removed/],
    ['a field is retyped', { a: z.string() }, { a: z.int() }, /^a: its type was string and is integer/],
    ['a whole number may have decimals', { a: z.int() }, { a: z.number() }, /^a: its type was integer and is number/],
    ['a field becomes optional', { a: z.string() }, { a: z.string().optional() }, /^a: it is optional now/],
    ['a field becomes required', { a: z.string().optional() }, { a: z.string() }, /^a: it is required now: events on the log/],
    ['a required field is new', {}, { a: z.string() }, /^a: it is new and required now: events on the log/],
    ['a field becomes nullable', { a: z.string() }, { a: z.string().nullable() }, /^a: it may be null now/],
    ['a listed field becomes nullable', { kind }, { kind: kind.nullable() }, /^kind: it may be null now/],
    ['a field is never null any more', { a: z.uuid().nullable() }, { a: z.uuid() }, /^a: it may no longer be null/],
    ['a value is new', { kind }, { kind: z.enum(['A', 'B', 'C']) }, /^kind: the value "C" is new/],
    ['a value of a nullable list is new', { kind: kind.nullable() }, { kind: z.enum(['A', 'B', 'C']).nullable() }, /"C" is new/],
    ['a value is gone', { kind }, { kind: z.enum(['A']) }, /^kind: the value "B" is gone: events on the log/],
    ['a constant opens', { a: z.literal('x') }, { a: z.literal(['x', 'y']) }, /^a: the value "y" is new/],
    ['a value of an open vocabulary is gone', { kind: grown }, { kind: open }, /^kind: the value "C" is gone: events on the log/],
    ['a closed list opens with a new value', { kind }, { kind: grown }, /^kind: the value "C" is new in a list that was closed/],
    ['a closed list opens without a value', { kind: z.enum(['A', 'B', 'C']) }, { kind: open }, /^kind: the value "C" is gone/],
    ['an open vocabulary closes', { kind: open }, { kind }, /^kind: further values could come and it is now limited to a list/],
    ['an open vocabulary may be null', { kind: open }, { kind: open.nullable() }, /^kind: it may be null now/],
    ['a list opens', { kind }, { kind: z.string() }, /^kind: it was limited to a list/],
    ['a list closes', { kind: z.string() }, { kind }, /^kind: it took any value/],
    ['a format changes', { a: z.iso.date() }, { a: z.iso.datetime() }, /^a: `format` was "date" and is "date-time"/],
    ['a format of a nullable field changes', { a: z.uuid().nullable() }, { a: z.string().nullable() }, /`format` was "uuid"/],
    ['a bound is loosened', { a: z.int().min(1) }, { a: z.int().min(0) }, /^a: `minimum` was 1 and is 0/],
    ['a length is limited', { a: z.string() }, { a: z.string().max(9) }, /^a: `maxLength` was not there and is 9/],
    ['a field of a list’s items is removed', { a: z.array(z.object({ b: kind })) }, { a: z.array(z.object({})) }, /^a\[\]\.b: /],
    ['items are retyped', { a: z.array(z.string()) }, { a: z.array(z.int()) }, /^a\[\]: its type was string/],
    ['a field inside a field is removed', { a: z.object({ b: kind }) }, { a: z.object({}) }, /^a\.b: it was removed/],
    ['values of a map are retyped', { a: z.record(z.string(), z.int()) }, { a: z.record(z.string(), z.string()) }, /^a\.\*: /],
    ['a form is new', { a: z.union([cat, dog]) }, { a: z.union([cat, dog, z.string()]) }, /^a: it had 2 forms and has 3/],
    ['a form changes', { a: z.union([cat, dog]) }, { a: z.union([cat.omit({ lives: true }), dog]) }, /^a\.lives: it was removed/],
  ])('it breaks some reader when %s', (_, published, current, message) => {
    expect(changes(published, current)).toEqual([expect.stringMatching(message)]);
  });

  test('every change is named at once', () => {
    expect(changes({ a: z.string(), b: z.int(), kind }, { a: z.int(), kind: z.enum(['A', 'C']) })).toHaveLength(4);
  });
});
