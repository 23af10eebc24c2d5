import { type ColumnType, EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { z } from 'zod';

interface TableSpec {
  name: string;
  /** The contract's name for the record's id. */
  idKey: string;
  state: z.ZodRawShape;
  own: z.ZodRawShape;
  derived: readonly string[];
}

/** The table of a record: `id`, then a column for each field of its state that is not derived, then its own columns. */
export function tableOf<R extends object>({ name, idKey, state, own, derived }: TableSpec): EntitySchema<R> {
  const worked = new Set([idKey, ...derived]);
  const stored = Object.entries(state).filter(([field]) => !worked.has(field) && !(field in own));
  const columns = [...stored, ...Object.entries(own)].map(([field, schema]) => [field, columnOf(schema as z.ZodType)] as const);
  return new EntitySchema<R>({
    name: name.replaceAll('-', '_'),
    columns: { id: { type: 'uuid', primary: true }, ...Object.fromEntries(columns) } as never,
  });
}

/** The column of a field of a contract. For those who read the table's definition: our statements leave the types to PostgreSQL. */
export function columnOf(schema: z.ZodType): EntitySchemaColumnOptions {
  if (schema instanceof z.ZodNullable) return { ...columnOf(schema.unwrap() as z.ZodType), nullable: true };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly)
    return columnOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) {
    const element = typeOf(schema.element as z.ZodType);
    return element === 'jsonb' ? { type: 'jsonb' } : { type: element, array: true };
  }
  return { type: typeOf(schema) };
}

function typeOf(schema: z.ZodType): ColumnType {
  if (schema instanceof z.ZodUUID) return 'uuid';
  if (schema instanceof z.ZodISODate) return 'date';
  if (schema instanceof z.ZodDate) return 'timestamptz';
  if (schema instanceof z.ZodNumber) return 'int';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  return schema instanceof z.ZodObject || schema instanceof z.ZodRecord ? 'jsonb' : 'text';
}
