import { z } from 'zod';
import type { EventDefinition } from '../define-event.ts';
import { vocabularyName } from '../vocabulary.ts';
import { type JsonSchema, knownValues, vocabularySchema } from './vocabulary-schema.ts';

export type { JsonSchema } from './vocabulary-schema.ts';

/**
 * What the data of an event must be, as JSON Schema 2020-12 named by its `dataschema`. Further properties are allowed: within a version
 * changes are additive, and an older reader must accept what a newer writer adds.
 * @throws for a payload that is recursive or shares named parts, since every published schema stands alone, and for a strict one
 */
export function eventSchema({ payload, dataschema, description, example, wireType }: EventDefinition): JsonSchema {
  const {
    $schema,
    title: _,
    description: __,
    ...schema
  } = tidy(z.toJSONSchema(payload, { io: 'input', target: 'draft-2020-12', override: openList }));
  if (JSON.stringify(schema).includes('"$ref":'))
    throw new TypeError(`The payload of '${wireType}' refers to a named or recursive part; write it out`);
  return {
    $schema,
    $id: dataschema,
    title: wireType,
    description: `${description.en} — ${description.vi}`,
    ...schema,
    examples: [example],
  };
}

/** A list that may grow stands there open, as consumers take it. */
function openList({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const name = vocabularyName(zodSchema);
  if (name === undefined) return;
  const { type: _, enum: values = [], ...words } = jsonSchema;
  for (const keyword of Object.keys(jsonSchema)) delete jsonSchema[keyword];
  Object.assign(jsonSchema, vocabularySchema(name, values as string[]), words);
}

/**
 * Says the same in fewer words. A format says what zod's own pattern for it repeats, and every integer is a safe one: readers need
 * neither, and another zod may write them differently. Null beside one other type is a second type of the same value.
 */
function tidy(schema: JsonSchema): JsonSchema {
  const { anyOf, pattern, minimum, maximum, ...rest } = mapParts(schema, tidy);
  if (rest.additionalProperties === false) throw new TypeError('A strict object can never grow; use z.object');
  return {
    ...(Array.isArray(anyOf) && (nullable(anyOf) ?? { anyOf })),
    ...rest,
    ...(pattern !== undefined && rest.format === undefined && { pattern }),
    ...(minimum !== undefined && minimum !== Number.MIN_SAFE_INTEGER && { minimum }),
    ...(maximum !== undefined && maximum !== Number.MAX_SAFE_INTEGER && { maximum }),
  };
}

function nullable(alternatives: readonly JsonSchema[]): JsonSchema | undefined {
  const [value, nothing, ...others] = alternatives;
  if (value && knownValues(value) && nothing?.type === 'null' && others.length === 0)
    return { ...value, anyOf: [...(value.anyOf as JsonSchema[]), nothing] };
  if (typeof value?.type !== 'string' || nothing?.type !== 'null' || others.length > 0) return undefined;
  return { ...value, type: [value.type, 'null'], ...(Array.isArray(value.enum) && { enum: [...value.enum, null] }) };
}

/** Applies a change to the schemas right inside a schema. */
function mapParts(schema: JsonSchema, change: (part: JsonSchema) => JsonSchema): JsonSchema {
  const parts = Object.entries(schema).map(([keyword, value]) => {
    if (keyword === 'properties') return [keyword, mapValues(value as Record<string, JsonSchema>, change)];
    if (['anyOf', 'oneOf', 'allOf', 'prefixItems'].includes(keyword)) return [keyword, (value as JsonSchema[]).map(change)];
    return [keyword, ['items', 'additionalProperties'].includes(keyword) && isSchema(value) ? change(value) : value];
  });
  return Object.fromEntries(parts);
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;
const mapValues = (values: Record<string, JsonSchema>, change: (part: JsonSchema) => JsonSchema) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
