import { todayInVietnam } from '@danvan/directory';
import type { DirectoryOrganisation, LocalDate } from '@danvan/directory/directory';
import { asOne } from '@danvan/service/as-one';
import { bulkOf, requested } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { eachAtIndex } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import type { Telling } from '@danvan/service/record-type';
import { repeatable } from '@danvan/service/repeatable';
import type { Tx } from '@danvan/service/tx';
import { insertRecordsIn } from '@danvan/service/write-records';
import type { z } from 'zod';
import type { CountedRecord } from './counted-record.ts';
import { type Place, placeRecordsIn } from './place-records.ts';

/** A new record as its input says it; id, version, place and origin come by themselves. */
export type Draft<R extends CountedRecord> = Omit<R, 'id' | 'version' | 'synthetic' | keyof Place>;

/** How records of one type come to be. */
export interface EntryRules<R extends CountedRecord, S, I extends z.ZodObject> extends Telling<R, S> {
  /** The mutation for one record; its bulk form has an s behind. */
  mutation: string;
  item: I;
  /** Throws where a rule refuses the item for itself. */
  draft(item: z.output<I>, today: LocalDate): Draft<R>;
  /** The rules that need the directory, for all records at once; a refusal names the index. */
  check?(tx: Tx, records: readonly R[], organisations: readonly DirectoryOrganisation[]): Promise<void>;
}

/** A record's name as GraphQL writes it: `reception-schedule` is `receptionSchedule`. */
const camelOf = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The command for one record and the bulk form for up to 500, all or none, with a handful of statements however many. */
export function entryCommands<R extends CountedRecord, S, I extends z.ZodObject>(rules: EntryRules<R, S, I>) {
  const { mutation, type, item } = rules;
  const items = `${camelOf(type.name)}s`;
  const inputOfOne = item.safeExtend(requested) as unknown as z.ZodType<z.output<I> & { requestId: string }>;
  const inputOfMany = bulkOf(items, item) as unknown as z.ZodType<{ requestId: string } & Record<string, unknown>>;
  return {
    /** Safe to repeat: the same requestId always yields the record it first made. */
    async one(ctx: Context, raw: unknown): Promise<R> {
      const input = parseInput(inputOfOne, raw);
      const { requestId: _, ...only } = input;
      const one = only as z.output<I>;
      return ctx.change<R, R>(repeatable(type, mutation, input), (tx) => asOne(() => enterIn(tx, { ctx, rules }, [one])));
    },
    /** Safe to repeat: the same requestId always yields the records it first made. */
    async many(ctx: Context, raw: unknown): Promise<R[]> {
      const input = parseInput(inputOfMany, raw);
      return ctx.change<R, R[]>(repeatable(type, `${mutation}s`, input), (tx) =>
        enterIn(tx, { ctx, rules }, input[items] as z.output<I>[]),
      );
    },
  };
}

async function enterIn<R extends CountedRecord, S, I extends z.ZodObject>(
  tx: Tx,
  { ctx, rules }: { ctx: Context; rules: EntryRules<R, S, I> },
  items: readonly z.output<I>[],
): Promise<R[]> {
  const today = todayInVietnam(tx.now());
  const drafts = await eachAtIndex(items, (item) => rules.draft(item, today));
  const { records: placed, organisations } = await placeRecordsIn(tx, drafts);
  const { synthetic } = tx.origin;
  const records = placed.map((record) => ({ ...record, id: ctx.newId(), version: 1, synthetic }) as unknown as R);
  await rules.check?.(tx, records, organisations);
  return insertRecordsIn(tx, rules, records);
}
