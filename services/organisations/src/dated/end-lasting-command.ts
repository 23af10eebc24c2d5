import { emit } from '@danvan/events/emit';
import { asOne } from '@danvan/service/as-one';
import { requested, seen } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { localDay } from '@danvan/service/local-day';
import { assertSeen, lockRecordsIn } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import { getRecords } from '@danvan/service/read-records';
import { tableName } from '@danvan/service/record-columns';
import { z } from 'zod';
import { endedVersions } from './dated-versions.ts';
import type { Lasting, LastingType } from './lasting-type.ts';

const EndInput = z.object({ ...requested, ...seen, validTo: localDay });

/** Says on which day it no longer holds; it stays readable for the time before. Safe to repeat. */
export async function endLasting<R extends Lasting, S extends object>(
  ctx: Context,
  { mutation, type }: { mutation: string; type: LastingType<R, S> },
  raw: unknown,
): Promise<R> {
  const input = parseInput(EndInput, raw);
  const reload = (tx: Parameters<typeof lockRecordsIn>[0], ids: string[]) => getRecords(tx, type.table, ids);
  return ctx.change<R, R>({ mutation, input, reload }, (tx) =>
    asOne(async () => {
      const [before] = (await lockRecordsIn(tx, type.table, [input])) as [R];
      await assertSeen([before], [input]);
      endedVersions(type.name, [before], input.validTo);
      const after = { ...before, validTo: input.validTo, version: before.version + 1 };
      await tx.query(`UPDATE ${tableName(type.table)} SET valid_to = $2, version = $3 WHERE id = $1`, [
        after.id,
        after.validTo,
        after.version,
      ]);
      const states = { before: type.toState(before), after: type.toState(after) };
      tx.audit({ action: 'ended', recordType: type.name, recordId: after.id, ...states });
      await emit(tx, type.ended, { ...states.after, validTo: input.validTo });
      return [after];
    }),
  );
}
