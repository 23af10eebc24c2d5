import type { InputIssue, Tx } from '@danvan/service';
import type { z } from 'zod';
import { type Batch, type Command, type CommandName, defineCommand } from './commands.ts';
import type { RecordDefinition, VersionedRecord } from './define-record.ts';
import { forEachItem } from './lock.ts';
import type { Place, Placement } from './place.ts';
import { assertHappened } from './record.rules.ts';
import { translateUniqueViolation, type Uniqueness } from './unique.ts';
import { type ChangeEvent, insertRecordsIn } from './write.ts';

/** What a new record's item is turned into a record with. */
export interface Creation<R, Prepared> extends Pick<Batch<unknown>, 'now' | 'today' | 'sub'> {
  readonly index: number;
  readonly place: PlaceOf<R>;
  /** What `prepare` looked up for all items. */
  readonly prepared: Prepared;
}

/** What the record's place says of it. */
export type PlaceOf<R> = Pick<R, keyof R & keyof Placement>;

export type Draft<R> = Omit<R, 'id' | 'version' | 'synthetic' | keyof Placement> & Partial<R>;

/** Rules for creating records of one type. */
export interface CreateSpec<R extends VersionedRecord, S, I, N extends CommandName, Prepared> {
  name: N;
  event: ChangeEvent<S>;
  item: z.ZodType<I>;
  /** What an item breaks by itself, all of it at once; paths lie within the item. */
  issuesOf?(item: NoInfer<I>): InputIssue[];
  /** The day of what the item records: never one to come. */
  on?(item: NoInfer<I>): string;
  /** Who answers for the records and where they count; refuses a caller who may not act there. */
  place: Place<NoInfer<I>, PlaceOf<R>>;
  /** Looks up what all items need, by a fixed number of statements. */
  prepare?(tx: Tx, batch: Batch<NoInfer<I>>): Promise<Prepared>;
  /** The record, apart from id, version and place. Throws where a rule refuses it. */
  create(item: NoInfer<I>, creation: Creation<R, Prepared>): Draft<R>;
  /** Refuses what single items do not show, by a fixed number of statements; names the index. */
  check?(tx: Tx, records: readonly R[], batch: Batch<NoInfer<I>>): Promise<void>;
  /** Writes what stands in other tables. */
  afterWrite?(tx: Tx, records: readonly R[], batch: Batch<NoInfer<I>>): Promise<void>;
  unique?: readonly Uniqueness<R>[];
}

/** The command that creates a record, and up to 500, all or none, by a fixed number of statements. */
export function createCommand<R extends VersionedRecord, S, I, const N extends CommandName, Prepared = undefined>(
  record: RecordDefinition<R, S>,
  spec: CreateSpec<R, S, I, N, Prepared>,
): Command<R, N> {
  const { name, item, event, issuesOf, unique = [] } = spec;
  return defineCommand<R, I, N>(record, {
    name,
    item,
    ...(issuesOf && { issuesOf }),
    async work(tx, batch) {
      const { items, ctx, now, today, sub } = batch;
      if (spec.on) await forEachItem(items, (one) => assertHappened(spec.on?.(one) as string, today));
      const places = await spec.place(tx, batch);
      const prepared = (await spec.prepare?.(tx, batch)) as Prepared;
      const { synthetic } = tx.origin;
      const records = await forEachItem(items, (one, index) => {
        const place = places[index] as PlaceOf<R>;
        const { id = ctx.newId(), ...draft } = spec.create(one, { index, place, prepared, now, today, sub });
        const made = { ...draft, ...place, id, version: 1 };
        return (record.isMarkedSynthetic ? { ...made, synthetic } : made) as unknown as R;
      });
      await spec.check?.(tx, records, batch);
      await translateUniqueViolation(unique, records, () => insertRecordsIn(tx, { record, event }, records));
      await spec.afterWrite?.(tx, records, batch);
      return records;
    },
  });
}
