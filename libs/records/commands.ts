import { type LocalDate, todayInVietnam } from '@danvan/calendar';
import { type Context, type InputIssue, parseInput, Refusal, type Tx, UserError } from '@danvan/service';
import type { EntitySchema } from 'typeorm';
import { z } from 'zod';
import type { VersionedRecord } from './define-record.ts';
import { assertEachOnce, assertItemsValid, listOf, type PathOf, requestFields } from './input.ts';
import { getRecords } from './read.ts';

/** A mutation that takes one record, whose input has the fields themselves: `{ requestId, id, … }`. */
export interface SingleName {
  readonly one: string;
}

/**
 * A mutation and its bulk form. Both take the same item: `{ requestId, award: {…} }` and `{ requestId, awards: [{…}] }`.
 * `success` is the type with which the bulk form answers, holding the records under `items`.
 */
export interface BulkName extends SingleName {
  readonly item: string;
  readonly many: string;
  readonly items: string;
  readonly success: string;
}

export type CommandName = SingleName | BulkName;

/** What one call is about: one item, or up to 500, all or none. */
export interface Batch<I> {
  readonly items: readonly I[];
  readonly pathOf: PathOf;
  readonly ctx: Context;
  readonly now: Date;
  /** In Việt Nam. */
  readonly today: LocalDate;
  /** The subject of the caller's token; undefined where nobody is logged in. */
  readonly sub: string | undefined;
}

export interface CommandSpec<R extends VersionedRecord, I, N extends CommandName, Beforehand = undefined> {
  name: N;
  item: z.ZodType<I>;
  /** What an item breaks by itself, all of it at once; paths lie within the item. */
  issuesOf?(item: NoInfer<I>): InputIssue[];
  /** Slow work that needs no connection, done before the transaction is opened. */
  beforehand?(ctx: Context, call: { requestId: string; items: readonly NoInfer<I>[] }): Promise<Beforehand>;
  /** Everything that the command reads and writes, in one transaction; answers in the order of the items. A refusal names its index. */
  work(tx: Tx, batch: Batch<NoInfer<I>>, beforehand: NoInfer<Beforehand>): Promise<R[]>;
}

/** A command on records of one type: alone, and in bulk where its name says so. */
export interface Command<R extends VersionedRecord, N extends CommandName = CommandName> {
  readonly name: N;
  /** The record's type in the graph. */
  readonly type: string;
  /** Safe to repeat: the same requestId always yields the record of the first call. */
  one(ctx: Context, raw: unknown): Promise<R>;
  /** All or none, in the order of the items. Safe to repeat. */
  many(ctx: Context, raw: unknown): Promise<R[]>;
}

/** A kind of record: its type in the graph, and its table, or how its records are read where they are more than a row. */
type Addressed<R extends VersionedRecord> = { readonly type: string } & (
  | { readonly table: EntitySchema<R> }
  | { reload(tx: Tx, ids: readonly string[]): Promise<R[]> }
);

/** The one way from a mutation's input to a change: parse, change once per requestId, answer with one record or many. */
export function defineCommand<R extends VersionedRecord, I, const N extends CommandName, Beforehand = undefined>(
  record: Addressed<R>,
  { name, item, issuesOf = noIssues, beforehand, work }: CommandSpec<R, I, N, Beforehand>,
): Command<R, N> {
  const bulk = 'many' in name ? (name as BulkName) : undefined;
  const change = async (ctx: Context, mutation: string, parsed: { input: Request; items: readonly I[]; pathOf: PathOf }) => {
    const { input, items, pathOf } = parsed;
    assertEachOnce(items as readonly { id?: unknown; version?: unknown }[], pathOf);
    assertItemsValid(items, pathOf, issuesOf);
    const reason = 'reason' in input ? String(input.reason) : undefined;
    const made = (await beforehand?.(ctx, { requestId: input.requestId, items })) as Beforehand;
    const reload = (tx: Tx, ids: string[]) =>
      'reload' in record ? record.reload(tx, ids) : getRecords<R>(tx, record.table, ids);
    return {
      mutation,
      input,
      reload,
      ...(reason !== undefined && { reason }),
      run: (tx: Tx) => work(tx, batchOf(tx, ctx, { items, pathOf }), made),
    };
  };
  const single = singleInput(item, bulk);
  return {
    name,
    type: record.type,
    async one(ctx, raw) {
      const { run, ...spec } = await change(ctx, name.one, single(raw));
      return ctx.change<R, R>(spec, (tx) => onlyOne(() => run(tx)));
    },
    async many(ctx, raw) {
      if (bulk === undefined) throw new Error(`${name.one} has no bulk form`);
      const input = parseInput(z.object({ ...requestFields, [bulk.items]: listOf(item) }), raw) as Request & Record<string, I[]>;
      const { run, ...spec } = await change(ctx, bulk.many, {
        input,
        items: input[bulk.items] as I[],
        pathOf: (index) => [bulk.items, index],
      });
      return ctx.change<R, R[]>(spec, run);
    },
  };
}

type Request = { requestId: string };

/** Reads the input of a call for one record. */
function singleInput<I>(item: z.ZodType<I>, bulk: BulkName | undefined) {
  if (bulk !== undefined) {
    const schema = z.object({ ...requestFields, [bulk.item]: item });
    return (raw: unknown) => {
      const input = parseInput(schema, raw) as Request & Record<string, I>;
      return { input, items: [input[bulk.item] as I], pathOf: () => [bulk.item] };
    };
  }
  const schema = z.object(requestFields).and(item);
  return (raw: unknown) => {
    const input = parseInput(schema, raw) as Request & I;
    const { requestId: _, ...only } = input;
    return { input, items: [only as unknown as I], pathOf: () => [] };
  };
}

function batchOf<I>(tx: Tx, ctx: Context, { items, pathOf }: Pick<Batch<I>, 'items' | 'pathOf'>): Batch<I> {
  const now = tx.now();
  return { items, pathOf, ctx, now, today: todayInVietnam(now), sub: tx.actor?.sub };
}

const noIssues = (): InputIssue[] => [];

/** A call for one record is its bulk form with one item; what it throws then names no index. */
async function onlyOne<R>(work: () => Promise<readonly R[]>): Promise<R> {
  try {
    const [record] = await work();
    if (record === undefined) throw new Error('a command answered one item with none');
    return record;
  } catch (error) {
    if (error instanceof UserError || error instanceof Refusal) error.index = undefined;
    throw error;
  }
}
