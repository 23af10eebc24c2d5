import { type LocalDate, todayInVietnam } from '@danvan/directory';
import type { DirectoryOrganisation } from '@danvan/directory/directory';
import { lockOwnRecordsIn } from '@danvan/directory/lock-own-records';
import { asOne } from '@danvan/service/as-one';
import { correctedFields, correcting, unchanged } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { localDay } from '@danvan/service/local-day';
import { parseInput } from '@danvan/service/parse-input';
import { assertNotCancelled } from '@danvan/service/record-rules';
import type { Telling } from '@danvan/service/record-type';
import { repeatable } from '@danvan/service/repeatable';
import type { Tx } from '@danvan/service/tx';
import { type Step, updateRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import type { CountedRecord } from './counted-record.ts';
import { placeRecordsIn } from './place-records.ts';
import { entered } from './record-input.ts';

const base = z.object({
  ...correcting,
  date: unchanged(localDay),
  organisationId: unchanged(entered.organisationId),
  title: unchanged(entered.title),
});
type Base = z.output<typeof base>;

/** How records of one type are put right. */
export interface CorrectionRules<R extends CountedRecord, S, F extends z.ZodRawShape> extends Telling<R, S> {
  mutation: string;
  /** What can be put right besides date, organisation and title; undefined says that it stays. */
  fields: F;
  /** Puts the rest right in a record that has its right date, organisation and title already. Throws where a rule forbids it. */
  revise(record: R, correction: z.output<z.ZodObject<F>>, today: LocalDate): R;
  /** The rules that need the directory. */
  check?(tx: Tx, step: Step<R>, organisation: DirectoryOrganisation): Promise<void>;
}

/** Puts a record right; tier and area follow its date and organisation. The reason stays in the audit trail. Safe to repeat. */
export function correctionCommand<R extends CountedRecord, S, F extends z.ZodRawShape>(rules: CorrectionRules<R, S, F>) {
  const { mutation, type, fields } = rules;
  const schema = base.extend(fields) as unknown as z.ZodType<Base & z.output<z.ZodObject<F>>>;
  return async (ctx: Context, raw: unknown): Promise<R> => {
    const input = parseInput(schema, raw);
    correctedFields(input);
    return ctx.change<R, R>(repeatable(type, mutation, input), (tx) => asOne(() => correctIn(tx, rules, input)));
  };
}

async function correctIn<R extends CountedRecord, S, F extends z.ZodRawShape>(
  tx: Tx,
  rules: CorrectionRules<R, S, F>,
  input: Base & z.output<z.ZodObject<F>>,
): Promise<R[]> {
  const [before] = (await lockOwnRecordsIn(tx, rules.type.table, [input])) as [R];
  assertNotCancelled(before);
  const { date = before.date, organisationId = before.organisationId, title = before.title } = input;
  const { records, organisations } = await placeRecordsIn(tx, [
    rules.revise({ ...before, date, organisationId, title }, input, todayInVietnam(tx.now())),
  ]);
  const step = { before, after: records[0] as R };
  await rules.check?.(tx, step, organisations[0] as DirectoryOrganisation);
  return updateRecordsIn(tx, rules, [step]);
}
