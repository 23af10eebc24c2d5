import { z } from 'zod';

/** A known value, or one that a newer writer has added. The known ones stay listed, and a switch over them needs a default. */
export type Open<V extends string> = V | (string & {});

/** A payload as consumers get it: what its writer takes from a vocabulary may be a value that they do not know. */
export type Opened<P> = P extends string
  ? string extends P
    ? P
    : Open<P>
  : P extends readonly (infer Item)[]
    ? Opened<Item>[]
    : P extends object
      ? { [K in keyof P]: Opened<P[K]> }
      : P;

const vocabularies = z.registry<{ name: string }>();

/**
 * A list of values that may grow within a version of an event. It parses as the closed list for whoever emits and for GraphQL input; consumers
 * accept any text in its place (`openedPayload`), and the JSON Schema lists what is known. The name is that of the list in generated code.
 */
export function vocabulary<const V extends readonly string[]>(name: string, values: V) {
  return z.enum(values).register(vocabularies, { name });
}

/** The name of the vocabulary that a schema takes its value from; undefined where it takes it from none. */
export function vocabularyName(schema: z.core.$ZodType): string | undefined {
  return vocabularies.get(schema)?.name;
}

const opened = new WeakMap<z.ZodType, z.ZodType>();

/** What consumers parse a payload by: the same with every vocabulary open. */
export function openedPayload<P>(payload: z.ZodType<P>): z.ZodType<Opened<P>> {
  const known = opened.get(payload) ?? open(payload);
  opened.set(payload, known);
  // Safe: `open` changes nothing but closed lists into texts, as `Opened` does.
  return known as z.ZodType<Opened<P>>;
}

function open(schema: z.ZodType): z.ZodType {
  if (vocabularyName(schema) !== undefined) return z.string();
  const { def } = schema as z.ZodType & { def: Parts };
  const parts: Partial<Parts> = {
    ...(def.shape && { shape: mapValues(def.shape, open) }),
    ...(def.options && { options: def.options.map(open) }),
    ...(def.element && { element: open(def.element) }),
    ...(def.innerType && { innerType: open(def.innerType) }),
    ...(def.valueType && { valueType: open(def.valueType) }),
  };
  if (Object.keys(parts).length === 0) return schema;
  // Descriptors, since a default is a getter that makes each parse a value of its own.
  const changed = Object.entries(parts).map(
    ([name, value]) => [name, { value, enumerable: true, configurable: true, writable: true }] as const,
  );
  const next = Object.create(null, { ...Object.getOwnPropertyDescriptors(def), ...Object.fromEntries(changed) });
  return schema.clone(next as typeof schema._zod.def);
}

/** Where a schema holds others: of an object, a union, a list, an optional, nullable or defaulted value, and a map. */
interface Parts {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly valueType?: z.ZodType;
}

const mapValues = <A, B>(values: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
