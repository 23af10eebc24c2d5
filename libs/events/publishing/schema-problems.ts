import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonSchema } from './event-schema.ts';

/** Strict, as a reader's own validator may be: a keyword or a format that it does not know would be an error. */
const ajv = new Ajv2020({ allowUnionTypes: true, addUsedSchema: false });
addFormats.default(ajv);

const validators = new WeakMap<JsonSchema, ValidateFunction>();

/** What keeps a value from being what a schema says; empty when nothing does. */
export function schemaProblems(schema: JsonSchema, value: unknown): string[] {
  const validate = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, validate);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`.trim());
}
