import { asOne } from '@danvan/service/as-one';
import { alone, assertEachOnce, assertItemsWhole, bulkOf, inList, requested } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import type { InputIssue } from '@danvan/service/errors';
import { eachAtIndex } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import type { Telling, VersionedRecord } from '@danvan/service/record-type';
import { repeatable } from '@danvan/service/repeatable';
import { updateRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { lockOwnRecordsIn, type OwnedRecord } from './lock-own-records.ts';
import { todayInVietnam } from './today-in-vietnam.ts';

/** One way in which records move on. */
export interface RecordStep<R extends OwnedRecord, S, I extends VersionedRecord> extends Telling<R, S> {
  item: z.ZodType<I>;
  /** What an item breaks by itself; paths lie within the item. */
  issuesOf?(item: I): InputIssue[];
  /** The step's day, never one to come. */
  on(item: I): string;
  /** What becomes of a locked record; `actor` is the subject of the token. */
  take(record: R, item: I, actor: string): R;
  /** Refuses what the records alone do not show. */
  check?(tx: Tx, taken: readonly R[]): Promise<void>;
}

/** The command that takes one record one step on. Safe to repeat. */
export function createStep<R extends OwnedRecord, S, I extends VersionedRecord>(mutation: string, step: RecordStep<R, S, I>) {
  const Input = z.object(requested).and(step.item);
  return async (ctx: Context, raw: unknown): Promise<R> => {
    const input = parseInput(Input, raw);
    const { requestId: _, ...item } = input as { requestId: string } & I;
    const items = [item as unknown as I];
    assertItemsWhole(items, alone, step.issuesOf ?? noIssues);
    return ctx.change<R, R>(repeatable(step.type, mutation, input), (tx) => asOne(() => stepIn(tx, step, items)));
  };
}

/** The same for up to 500 under `field`, all or none. Safe to repeat. */
export function createBulkStep<R extends OwnedRecord, S, I extends VersionedRecord>(
  { mutation, field }: { mutation: string; field: string },
  step: RecordStep<R, S, I>,
) {
  const Input = bulkOf(field, step.item);
  return async (ctx: Context, raw: unknown): Promise<R[]> => {
    const input = parseInput(Input, raw) as { requestId: string } & Record<string, unknown>;
    const items = input[field] as I[];
    assertEachOnce(field, items);
    assertItemsWhole(items, inList(field), step.issuesOf ?? noIssues);
    return ctx.change<R, R[]>(repeatable(step.type, mutation, input), (tx) => stepIn(tx, step, items));
  };
}

const noIssues = (): InputIssue[] => [];

async function stepIn<R extends OwnedRecord, S, I extends VersionedRecord>(
  tx: Tx,
  step: RecordStep<R, S, I>,
  items: readonly I[],
): Promise<R[]> {
  const today = todayInVietnam(tx.now());
  await eachAtIndex(items, (item) => assertHappened(step.on(item), today));
  const records = await lockOwnRecordsIn(tx, step.type.table, items);
  const steps = await eachAtIndex(records, (before, index) => ({
    before,
    after: step.take(before, items[index] as I, tx.actor?.sub ?? ''),
  }));
  await step.check?.(
    tx,
    steps.map(({ after }) => after),
  );
  return updateRecordsIn(tx, step, steps);
}
