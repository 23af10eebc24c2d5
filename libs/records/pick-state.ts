import { z } from 'zod';

type Picker = (value: unknown) => unknown;

const whole: Picker = (value) => value;

/** Takes out of a value what the schema names, at every depth, and nothing else. Checks nothing: `emit` does. */
export function pickerOf(schema: z.ZodType): Picker {
  if (schema instanceof z.ZodObject) return pickFields(schema);
  if (schema instanceof z.ZodArray) return pickItems(pickerOf(schema.element as z.ZodType));
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return pickPresent(pickerOf(schema.unwrap() as z.ZodType));
  return whole;
}

function pickFields(schema: z.ZodObject): Picker {
  const fields = Object.entries(schema.shape).map(([field, inner]) => [field, pickerOf(inner as z.ZodType)] as const);
  return (value) => {
    const source = value as Record<string, unknown>;
    const picked: Record<string, unknown> = {};
    for (const [field, pick] of fields) if (source[field] !== undefined) picked[field] = pick(source[field]);
    return picked;
  };
}

function pickItems(pick: Picker): Picker {
  if (pick === whole) return whole;
  return (value) => (value as readonly unknown[]).map(pick);
}

function pickPresent(pick: Picker): Picker {
  if (pick === whole) return whole;
  return (value) => (value === null ? null : pick(value));
}
