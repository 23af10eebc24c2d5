import { asOne } from '@danvan/service/as-one';
import { alone, assertItemsWhole, bulkOf, inList, type PathOf, requested } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import type { InputIssue } from '@danvan/service/errors';
import { parseInput } from '@danvan/service/parse-input';
import type { Telling, VersionedRecord } from '@danvan/service/record-type';
import { repeatable } from '@danvan/service/repeatable';
import { insertRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';

/** The items of one request, and where each stands in it. */
export interface Entry<I> {
  readonly items: readonly I[];
  readonly pathOf: PathOf;
}

/** How records of one type come to be. */
export interface EntryRules<R extends VersionedRecord, S, I> extends Telling<R, S> {
  item: z.ZodType<I>;
  /** What an item breaks by itself; paths lie within the item. */
  issuesOf?(item: I): InputIssue[];
  /** The new records, in the order of the items. Throws where a rule refuses one, naming its index. */
  make(tx: Tx, ctx: Context, entry: Entry<I>): Promise<R[]>;
}

/** The command that makes one record. Safe to repeat: the same requestId always yields the record it first made. */
export function createEntry<R extends VersionedRecord, S, I>(mutation: string, rules: EntryRules<R, S, I>) {
  const Input = z.object(requested).and(rules.item);
  return async (ctx: Context, raw: unknown): Promise<R> => {
    const input = parseInput(Input, raw);
    const { requestId: _, ...item } = input as { requestId: string } & I;
    const entry = { items: [item as I], pathOf: alone };
    assertItemsWhole(entry.items, entry.pathOf, rules.issuesOf ?? noIssues);
    return ctx.change<R, R>(repeatable(rules.type, mutation, input), (tx) => asOne(() => enterIn(tx, ctx, { rules, entry })));
  };
}

/** The same for up to 500 under `field`, all or none. Safe to repeat. */
export function createBulkEntry<R extends VersionedRecord, S, I>(
  { mutation, field }: { mutation: string; field: string },
  rules: EntryRules<R, S, I>,
) {
  const Input = bulkOf(field, rules.item);
  return async (ctx: Context, raw: unknown): Promise<R[]> => {
    const input = parseInput(Input, raw) as { requestId: string } & Record<string, unknown>;
    const entry = { items: input[field] as I[], pathOf: inList(field) };
    assertItemsWhole(entry.items, entry.pathOf, rules.issuesOf ?? noIssues);
    return ctx.change<R, R[]>(repeatable(rules.type, mutation, input), (tx) => enterIn(tx, ctx, { rules, entry }));
  };
}

const noIssues = (): InputIssue[] => [];

async function enterIn<R extends VersionedRecord, S, I>(
  tx: Tx,
  ctx: Context,
  { rules, entry }: { rules: EntryRules<R, S, I>; entry: Entry<I> },
): Promise<R[]> {
  return insertRecordsIn(tx, rules, await rules.make(tx, ctx, entry));
}
