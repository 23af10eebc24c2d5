import type { JsonSchema } from './event-schema.ts';
import { knownValues } from './vocabulary-schema.ts';

/** A difference within one version that some reader cannot live with. */
export interface BreakingChange {
  /** Where in the data: `assessments[].status`; empty for the data itself. */
  readonly path: string;
  /** What changed and whom it breaks. */
  readonly problem: string;
}

interface Place {
  readonly path: string;
  readonly published: JsonSchema;
  readonly current: JsonSchema;
}

/**
 * What stands between a published schema and the one that would take its place. The log is kept without limit and readers are deployed
 * when they like, so both directions count: readers of the published schema get the events of tomorrow, and those of the current one
 * replay the events of yesterday. That leaves optional new fields, new values of an open vocabulary, and words (title, description, examples), free
 * to change; and a closed list may be opened with the values that it has.
 */
export function schemaChanges(published: JsonSchema, current: JsonSchema): BreakingChange[] {
  return changesAt({ path: '', published: normal(published), current: normal(current) });
}

function changesAt(place: Place): BreakingChange[] {
  if (place.published.anyOf !== undefined || place.current.anyOf !== undefined) return alternativeChanges(place);
  return [typeChanges, valueChanges, propertyChanges, requiredChanges, partChanges, constraintChanges].flatMap((changes) =>
    changes(place),
  );
}

const words = ['$schema', '$id', 'title', 'description', 'examples', 'default', 'deprecated'];
const compared = ['type', 'enum', 'known', 'const', 'properties', 'required', 'items', 'additionalProperties', 'anyOf'];

/**
 * One spelling for what means the same: several types and `oneOf` are an `anyOf`, `const` is an enumeration of one, an open vocabulary a string with
 * `known` values. Words are left out.
 */
function normal(schema: JsonSchema): JsonSchema {
  const open = knownValues(schema);
  if (open) {
    const text = { type: 'string', known: open.values };
    return open.isNullable ? { anyOf: [text, { type: 'null' }] } : text;
  }
  const kept = Object.fromEntries(Object.entries(schema).filter(([name]) => !words.includes(name)));
  const { type, oneOf, const: only, additionalProperties, ...rest } = kept;
  if (Array.isArray(type))
    return { anyOf: type.map((one) => ofType({ ...rest, ...(only !== undefined && { const: only }) }, one)) };
  return {
    ...rest,
    ...(type !== undefined && { type }),
    ...(oneOf !== undefined && { anyOf: oneOf }),
    ...(only !== undefined && { enum: [only] }),
    ...(!isEmpty(additionalProperties) && { additionalProperties }),
  };
}

function ofType(schema: JsonSchema, type: string): JsonSchema {
  if (type === 'null') return { type };
  return { ...schema, type, ...(Array.isArray(schema.enum) && { enum: schema.enum.filter((value) => value !== null) }) };
}

const isEmpty = (value: unknown) =>
  value === true || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

function typeChanges({ path, published, current }: Place): BreakingChange[] {
  const [before, now] = [typeOf(published), typeOf(current)];
  return before === now ? [] : [{ path, problem: `its type was ${before} and is ${now}` }];
}

function typeOf({ type, enum: values }: JsonSchema): string {
  if (typeof type === 'string') return type;
  return Array.isArray(values) ? [...new Set(values.map((value) => typeof value))].join(' or ') : 'a choice';
}

function valueChanges({ path, published, current }: Place): BreakingChange[] {
  if (published.known !== undefined || current.known !== undefined) return vocabularyChanges({ path, published, current });
  const [before, now] = [listOf(published.enum), listOf(current.enum)];
  if (published.enum === undefined && current.enum === undefined) return [];
  if (published.enum === undefined) return [{ path, problem: 'it took any value and is now limited to a list' }];
  if (current.enum === undefined) return [{ path, problem: 'it was limited to a list and now takes any value' }];
  const added = now.filter((value) => !before.includes(value));
  const removed = before.filter((value) => !now.includes(value));
  return [
    ...added.map((value) => ({ path, problem: `the value ${JSON.stringify(value)} is new: readers know a closed list` })),
    ...removed.map((value) => ({ path, problem: `the value ${JSON.stringify(value)} is gone: events on the log have it` })),
  ];
}

/** What is not listed is accepted as well: only a reader that knows a closed list is surprised by a value. */
function vocabularyChanges({ path, published, current }: Place): BreakingChange[] {
  if (current.enum !== undefined) return [{ path, problem: 'further values could come and it is now limited to a list' }];
  const [before, now] = [listOf(published.enum ?? published.known), listOf(current.known)];
  const added = published.enum === undefined ? [] : now.filter((value) => !before.includes(value));
  const removed = before.filter((value) => !now.includes(value));
  return [
    ...added.map((value) => ({
      path,
      problem: `the value ${show(value)} is new in a list that was closed: open the list first`,
    })),
    ...removed.map((value) => ({ path, problem: `the value ${show(value)} is gone: events on the log have it` })),
  ];
}

function propertyChanges({ path, published, current }: Place): BreakingChange[] {
  const [before, now] = [schemasOf(published.properties), schemasOf(current.properties)];
  return Object.entries(before).flatMap(([name, schema]) => {
    const next = now[name];
    const at = join(path, name);
    if (next === undefined) return [{ path: at, problem: 'it was removed: readers of the published version need it' }];
    return changesAt({ path: at, published: normal(schema), current: normal(next) });
  });
}

function requiredChanges({ path, published, current }: Place): BreakingChange[] {
  const [before, now] = [listOf(published.required), listOf(current.required)];
  const remaining = schemasOf(current.properties);
  const known = schemasOf(published.properties);
  return [
    ...before
      .filter((name) => !now.includes(name) && name in remaining)
      .map((name) => ({ path: join(path, name), problem: 'it is optional now: readers count on it' })),
    ...now
      .filter((name) => !before.includes(name))
      .map((name) => ({
        path: join(path, name),
        problem: `it is ${name in known ? '' : 'new and '}required now: events on the log are without it`,
      })),
  ];
}

/** The items of an array, the values of a map. */
function partChanges({ path, published, current }: Place): BreakingChange[] {
  return (['items', 'additionalProperties'] as const).flatMap((part) => {
    const [before, now] = [published[part], current[part]];
    const at = part === 'items' ? `${path}[]` : join(path, '*');
    if (isSchema(before) && isSchema(now)) return changesAt({ path: at, published: normal(before), current: normal(now) });
    return same(before, now) ? [] : [{ path: at, problem: `\`${part}\` was ${show(before)} and is ${show(now)}` }];
  });
}

function alternativeChanges({ path, published, current }: Place): BreakingChange[] {
  const [before, now] = [alternativesOf(published), alternativesOf(current)];
  const [wasNullable, isNullable] = [before.some(isNull), now.some(isNull)];
  const [others, nextOthers] = [before.filter((one) => !isNull(one)), now.filter((one) => !isNull(one))];
  const nullness = [
    ...(!wasNullable && isNullable ? [{ path, problem: 'it may be null now: readers count on a value' }] : []),
    ...(wasNullable && !isNullable ? [{ path, problem: 'it may no longer be null: events on the log are' }] : []),
  ];
  if (others.length !== nextOthers.length)
    return [...nullness, { path, problem: `it had ${others.length} forms and has ${nextOthers.length}` }];
  return [...nullness, ...others.flatMap((one, i) => changesAt({ path, published: one, current: nextOthers[i] ?? {} }))];
}

const alternativesOf = (schema: JsonSchema): JsonSchema[] =>
  (Array.isArray(schema.anyOf) ? (schema.anyOf as JsonSchema[]) : [schema]).map(normal);
const isNull = ({ type }: JsonSchema): boolean => type === 'null';

/** Format, pattern, bounds, lengths: looser surprises readers, tighter refuses events on the log. */
function constraintChanges({ path, published, current }: Place): BreakingChange[] {
  const names = new Set([...Object.keys(published), ...Object.keys(current)]);
  return [...names]
    .filter((name) => !compared.includes(name) && !same(published[name], current[name]))
    .map((name) => ({ path, problem: `\`${name}\` was ${show(published[name])} and is ${show(current[name])}` }));
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;
const listOf = (value: unknown): string[] => (Array.isArray(value) ? value : []);
const schemasOf = (value: unknown): Record<string, JsonSchema> => (isSchema(value) ? (value as Record<string, JsonSchema>) : {});
const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
const show = (value: unknown): string => (value === undefined ? 'not there' : JSON.stringify(value));
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
