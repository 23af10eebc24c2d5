import type { JsonSchema } from './event-schema.ts';
import { knownValues } from './vocabulary-schema.ts';

/** One field of an event's data, as a reader looks it up. */
export interface SchemaField {
  /** `assessments[].from` */
  readonly path: string;
  /** `date or null`, `list of uuid` */
  readonly type: string;
  readonly isRequired: boolean;
  readonly description: string;
  /** Of a list. */
  readonly values: readonly string[];
  /** Whether values may come that the list does not have yet. */
  readonly isOpen: boolean;
  /** What else holds of it: `minimum 1`. */
  readonly limits: readonly string[];
}

/** Every field of a schema, those inside lists and other fields behind the field that holds them. */
export function schemaFields(schema: JsonSchema, inside = ''): SchemaField[] {
  const { properties = {}, required = [] } = schema as Parts;
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${inside}${name}`;
    const { items } = field as Parts;
    return [
      fieldOf(field, path, required.includes(name)),
      ...schemaFields(field, `${path}.`),
      ...(items ? schemaFields(items, `${path}[].`) : []),
    ];
  });
}

interface Parts {
  readonly properties?: Record<string, JsonSchema>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
}

function fieldOf(schema: JsonSchema, path: string, isRequired: boolean): SchemaField {
  const { description = '', items } = schema as Parts & { description?: string };
  return {
    path,
    type: typeText(schema),
    isRequired,
    description,
    values: [schema, items].flatMap((part = {}) => knownValues(part)?.values ?? closedList(part)),
    isOpen: [schema, items].some((part = {}) => knownValues(part) !== undefined),
    limits: limits.flatMap((name) => (schema[name] === undefined ? [] : [`${name} ${String(schema[name])}`])),
  };
}

const closedList = ({ enum: values }: JsonSchema): string[] =>
  Array.isArray(values) ? values.filter((value) => value !== null) : [];

const limits = [
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
  'minItems',
  'maxItems',
  'minLength',
  'maxLength',
  'pattern',
];

function typeText(schema: JsonSchema): string {
  const open = knownValues(schema);
  if (open) return open.isNullable ? 'string or null' : 'string';
  const types = [schema.type].flat().filter((type) => typeof type === 'string');
  const [main = 'anything'] = types.filter((type) => type !== 'null');
  const { items } = schema as Parts;
  const text = main === 'array' && items ? `list of ${typeText(items)}` : String(schema.format ?? main);
  return types.includes('null') ? `${text} or null` : text;
}
