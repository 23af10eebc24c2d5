import type { InputIssue, Tx } from '@danvan/service';
import { z } from 'zod';
import { type Batch, type Command, type CommandName, defineCommand } from './commands.ts';
import type { OwnedRecord, RecordDefinition, VersionedRecord } from './define-record.ts';
import { versionFields } from './input.ts';
import { forEachItem, lockOwnRecordsIn } from './lock.ts';
import { assertHappened } from './record.rules.ts';
import { translateUniqueViolation, type Uniqueness } from './unique.ts';
import { type ChangeEvent, type Step, updateRecordsIn } from './write.ts';

export interface Application<Prepared> extends Pick<Batch<unknown>, 'now' | 'today' | 'sub'> {
  readonly index: number;
  readonly prepared: Prepared;
}

/** Rules for taking records of one type one step on. */
export interface StepSpec<R extends OwnedRecord, S, I extends object, N extends CommandName, Prepared> {
  name: N;
  event: ChangeEvent<S>;
  /** What the step is told besides id and version. */
  item: z.ZodType<I>;
  /** What an item breaks by itself, all of it at once; paths lie within the item. */
  issuesOf?(item: NoInfer<I>): InputIssue[];
  /** The day of the step, never one to come. */
  on?(item: NoInfer<I>): string;
  /** Looks up what all items need, with their records locked, by a fixed number of statements. */
  prepare?(tx: Tx, locked: readonly R[], batch: Batch<NoInfer<I> & VersionedRecord>): Promise<Prepared>;
  /** What becomes of a locked record. Throws where a rule refuses it. */
  apply(before: R, item: NoInfer<I> & VersionedRecord, application: Application<Prepared>): R;
  /** Where the changed records count, if the step may move them; `locked` are the records as they were. */
  place?(tx: Tx, changed: readonly R[], locked: readonly R[]): Promise<Partial<R>[]>;
  /** Refuses what single records do not show, by a fixed number of statements; names the index. */
  check?(tx: Tx, steps: readonly Step<R>[], batch: Batch<NoInfer<I> & VersionedRecord>): Promise<void>;
  /** Writes what stands in other tables. */
  afterWrite?(tx: Tx, steps: readonly Step<R>[], batch: Batch<NoInfer<I> & VersionedRecord>): Promise<void>;
  unique?: readonly Uniqueness<R>[];
}

/** The command that takes a record one step on, and up to 500, all or none, by a fixed number of statements. */
export function stepCommand<R extends OwnedRecord, S, I extends object, const N extends CommandName, Prepared = undefined>(
  record: RecordDefinition<R, S>,
  spec: StepSpec<R, S, I, N, Prepared>,
): Command<R, N> {
  const { name, event, issuesOf, unique = [] } = spec;
  return defineCommand<R, I & VersionedRecord, N>(record, {
    name,
    item: z.object(versionFields).and(spec.item) as unknown as z.ZodType<I & VersionedRecord>,
    ...(issuesOf && { issuesOf }),
    async work(tx, batch) {
      const { items, now, today, sub } = batch;
      if (spec.on) await forEachItem(items, (item) => assertHappened(spec.on?.(item) as string, today));
      const locked = await lockOwnRecordsIn(tx, record, items);
      const prepared = (await spec.prepare?.(tx, locked, batch)) as Prepared;
      const changed = await forEachItem(locked, (before, index) =>
        spec.apply(before, items[index] as I & VersionedRecord, { index, prepared, now, today, sub }),
      );
      const places = await spec.place?.(tx, changed, locked);
      const steps = locked.map((before, i) => ({ before, after: { ...(changed[i] as R), ...places?.[i] } }));
      await spec.check?.(tx, steps, batch);
      const after = steps.map((step) => step.after);
      const written = await translateUniqueViolation(unique, after, () => updateRecordsIn(tx, { record, event }, steps));
      await spec.afterWrite?.(
        tx,
        steps.map(({ before }, i) => ({ before, after: written[i] as R })),
        batch,
      );
      return written;
    },
  });
}
