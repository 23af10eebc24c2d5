export type JsonSchema = Readonly<Record<string, unknown>>;

/** The values of a vocabulary that a schema lists. */
export interface KnownValues {
  readonly values: readonly string[];
  readonly isNullable: boolean;
}

/**
 * The known values, or any other text. An enumeration beside a string is plain JSON Schema, which the strictest validator knows; generators
 * make `'A' | 'B' | string` of it (TypeScript), an enumeration or str (Python), a plain value (Java).
 */
export function vocabularySchema(name: string, values: readonly string[]): JsonSchema {
  return { anyOf: [{ title: name, type: 'string', enum: values }, { type: 'string' }] };
}

/** Undefined for a schema of anything else. */
export function knownValues({ anyOf }: JsonSchema): KnownValues | undefined {
  if (!Array.isArray(anyOf)) return undefined;
  const [known, other, nothing, ...more] = anyOf as (JsonSchema | undefined)[];
  const isOpen = Array.isArray(known?.enum) && other?.type === 'string' && other.enum === undefined;
  if (!isOpen || more.length > 0 || (nothing && nothing.type !== 'null')) return undefined;
  return { values: known?.enum as string[], isNullable: nothing !== undefined };
}
