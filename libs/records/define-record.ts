import { type Connection, type Context, loadById, perRequest, type Sql } from '@danvan/service';
import { SnakeCaseNames } from '@danvan/service/snake-case-names';
import type { EntitySchema } from 'typeorm';
import type { z } from 'zod';
import { conditionsOf, type ListArguments, type ListRules, listRecords, type RecordFilter, recordsBy } from './lists.ts';
import { pickerOf } from './pick-state.ts';
import { getRecords } from './read.ts';
import { tableOf } from './record-table.ts';

/** What every record has: a change names the version that its caller saw. */
export interface VersionedRecord {
  readonly id: string;
  readonly version: number;
}

/** A record that an organisation answers for. */
export interface OwnedRecord extends VersionedRecord {
  readonly organisationId: string;
}

type Camel<N extends string> = N extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : N;
type IdKey<N extends string> = `${Camel<N>}Id`;
type Flat<T> = { [K in keyof T]: T[K] };

/** A record as it is stored: the contract's state under its own `id`, and the columns that stay here. */
type Stored<N extends string, S extends z.ZodObject, O extends z.ZodRawShape, D extends string> = Flat<
  { id: string } & Omit<z.output<S>, IdKey<N> | D | keyof O> & { [K in keyof O]: z.output<O[K]> }
>;

interface RecordSpec<N extends string, S extends z.ZodObject, O extends z.ZodRawShape, D extends string> {
  /** In kebab case: the table (`housing_case`), the name in audit rows, the contract's id (`housingCaseId`). */
  name: N;
  /** Its type in the graph. */
  type: string;
  /** Of its events, from `libs/contracts`. Each field is a column; only these ever reach an event or an audit row. */
  state: S;
  /** Columns that stay here: free text, personal data, what is derived from. A field of the state named here is stored in this other form. */
  own?: O;
  /** Fields of the state that are worked out of the record instead of being a column of their own. */
  derive?: { [K in D]: (record: never) => unknown };
  /** How records of the type are listed; without it there is no list. */
  list?: NoInfer<ListRules<Stored<N, S, O, D>>>;
}

/** One kind of record: all that locking, writing, publishing, reading and listing have to know of it. */
export interface RecordDefinition<R extends VersionedRecord, S> {
  readonly name: string;
  readonly type: string;
  readonly table: EntitySchema<R>;
  readonly state: z.ZodType<S>;
  /** The record as events and audit rows carry it: picked by the contract's keys, at every depth, so that no other column gets there. */
  toState(record: R): S;
  /** Whether it says of each record if that is made up: the column `synthetic`. */
  readonly isMarkedSynthetic: boolean;
  /** A DataLoader's answer: all that one tick asks for take one statement. */
  load(ctx: Context, id: string): Promise<R | undefined>;
  /** Resolvers. */
  byId(parent: unknown, args: { id: string }, ctx: Context): Promise<R | undefined>;
  reference(reference: { id: string }, ctx: Context): Promise<R | undefined>;
  list(parent: unknown, args: ListArguments, ctx: Context): Promise<Connection<R>>;
  /** The list of a parent that `property` points to; a fixed number of statements however many parents. */
  of(property: keyof R & string): (parent: { id: string }, args: ListArguments, ctx: Context) => Promise<Connection<R>>;
  /** What the list's filter asks for, over the alias `r`: for sums of what the list has. */
  conditions(ctx: Context, filter: RecordFilter): Promise<(Sql | undefined)[]>;
}

export type RecordOf<D> =
  D extends RecordDefinition<infer R, never>
    ? R
    : D extends { load(ctx: Context, id: string): Promise<infer R> }
      ? Exclude<R, undefined>
      : never;

/** Defines a kind of record from its contract: table, state, loaders and lists follow. */
export function defineRecord<
  const N extends string,
  S extends z.ZodObject,
  O extends z.ZodRawShape = Record<never, never>,
  D extends string = never,
>(spec: RecordSpec<N, S, O, D>): RecordDefinition<Stored<N, S, O, D> & VersionedRecord, z.output<S>> {
  type R = Stored<N, S, O, D> & VersionedRecord;
  const { name, type, state, own = {}, derive = {}, list } = spec;
  const idKey = `${names.camelCase(name)}Id`;
  const table = tableOf<R>({ name, idKey, state: state.shape, own, derived: Object.keys(derive) });
  const pick = pickerOf(state);
  const derivations = Object.entries(derive as Record<string, (record: R) => unknown>);
  const toState = (record: R) => {
    const derived = derivations.map(([field, of]) => [field, of(record)]);
    return pick({ ...record, [idKey]: record.id, ...Object.fromEntries(derived) }) as z.output<S>;
  };
  const load = (ctx: Context, id: string) =>
    perRequest(ctx, table, () => loadById<R>((ids) => getRecords(ctx.database, table, ids))).load(id);
  const rules = () => {
    if (list === undefined) throw new Error(`${name} has no list`);
    return { table, ...(list as ListRules<R>) };
  };
  return {
    name,
    type,
    table,
    state: state as unknown as z.ZodType<z.output<S>>,
    toState,
    isMarkedSynthetic: 'synthetic' in state.shape || 'synthetic' in own,
    load,
    byId: (_, { id }, ctx) => load(ctx, id),
    reference: ({ id }, ctx) => load(ctx, id),
    list: (_, args, ctx) => listRecords(ctx, rules(), args),
    of: (property) => {
      const key = {};
      return ({ id }, args, ctx) => perRequest(ctx, key, () => recordsBy(ctx, rules(), property))(args).load(id);
    },
    conditions: (ctx, filter) => conditionsOf(ctx, rules(), filter),
  };
}

const names = {
  camelCase: (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
  snakeCase: new SnakeCaseNames(),
};
