import { asOne } from '@danvan/service/as-one';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { assertNotCancelled } from '@danvan/service/record-rules';
import type { Telling } from '@danvan/service/record-type';
import { repeatable } from '@danvan/service/repeatable';
import { updateRecordsIn } from '@danvan/service/write-records';
import { lockOwnRecordsIn, type OwnedRecord } from './lock-own-records.ts';

interface CorrectionRules<R extends OwnedRecord, S> extends Telling<R, S> {
  mutation: string;
  /** The record put right. Throws where a rule refuses. */
  correct(tx: Tx, before: R): Promise<R>;
}

/** Puts one record right that is not cancelled. The reason stays in the audit trail. Safe to repeat. */
export async function correctRecord<R extends OwnedRecord & { status: string }, S>(
  ctx: Context,
  { mutation, correct, ...telling }: CorrectionRules<R, S>,
  input: { requestId: string; id: string; version: number; reason: string },
): Promise<R> {
  return ctx.change<R, R>(repeatable(telling.type, mutation, input), (tx) =>
    asOne(async () => {
      const [before] = (await lockOwnRecordsIn(tx, telling.type.table, [input])) as [R];
      assertNotCancelled(before);
      return updateRecordsIn(tx, telling, [{ before, after: await correct(tx, before) }]);
    }),
  );
}
