import { type Command, defineCommand, forEachItem, type VersionedRecord, versionFields } from '@danvan/records';
import type { Tx } from '@danvan/service';
import { z } from 'zod';
import type { DatedRecord } from './dated-record.ts';
import type { AtDay } from './find-at.ts';
import { lockVersionsIn, reviseIn } from './revise.ts';
import type { Validity } from './validity.rules.ts';

interface ReviseSpec<V extends Validity, I, N> {
  name: N;
  /** What the change is told besides id and version. */
  item: z.ZodType<I>;
  /** The versions, oldest first, of a locked record after the change. Throws where a rule refuses it. */
  apply(before: readonly V[], item: NoInfer<I> & VersionedRecord): V[];
  /** Refuses what the versions do not show. */
  check(tx: Tx, change: { id: string; before: readonly V[]; after: readonly V[] }): Promise<void>;
}

/** The command that changes what a record is from a day on; what was known of the days before stays known. */
export function reviseCommand<V extends Validity, I extends object, const N extends { one: string }>(
  record: DatedRecord<V>,
  { name, item, apply, check }: ReviseSpec<V, I, N>,
): Command<AtDay<V>, N> {
  return defineCommand<AtDay<V>, I & VersionedRecord, N>(record, {
    name,
    item: z.object(versionFields).and(item) as unknown as z.ZodType<I & VersionedRecord>,
    async work(tx, { items }) {
      await forEachItem(items, async (one) => {
        const before = await lockVersionsIn(tx, record, one);
        const after = apply(before, one);
        await check(tx, { id: one.id, before, after });
        await reviseIn(tx, record, { ...one, before, after });
      });
      return record.reload(
        tx,
        items.map(({ id }) => id),
      );
    },
  });
}
