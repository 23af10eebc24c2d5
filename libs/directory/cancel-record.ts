import { asOne } from '@danvan/service/as-one';
import { reasoned, requested, seen } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { parseInput } from '@danvan/service/parse-input';
import { assertNotCancelled } from '@danvan/service/record-rules';
import type { Telling } from '@danvan/service/record-type';
import { repeatable } from '@danvan/service/repeatable';
import { updateRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { lockOwnRecordsIn, type OwnedRecord } from './lock-own-records.ts';

const CancelInput = z.object({ ...requested, ...seen, ...reasoned });

/** Cancels a record at any state, unless `check` throws; it never counts again. The reason stays in the audit trail. Safe to repeat. */
export async function cancelRecord<R extends OwnedRecord & { status: string }, S>(
  ctx: Context,
  { mutation, check, ...telling }: Telling<R, S> & { mutation: string; check?: (tx: Tx, record: R) => Promise<void> },
  raw: unknown,
): Promise<R> {
  const input = parseInput(CancelInput, raw);
  return ctx.change<R, R>(repeatable(telling.type, mutation, input), (tx) =>
    asOne(async () => {
      const records = await lockOwnRecordsIn(tx, telling.type.table, [input]);
      records.forEach(assertNotCancelled);
      for (const record of records) await check?.(tx, record);
      return updateRecordsIn(
        tx,
        telling,
        records.map((before) => ({ before, after: { ...before, status: 'CANCELLED' } })),
      );
    }),
  );
}
