import { type LocalDate, todayInVietnam } from '@danvan/directory';
import { lockOwnRecordsIn } from '@danvan/directory/lock-own-records';
import { asOne } from '@danvan/service/as-one';
import { requested, seen } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { RuleViolated } from '@danvan/service/errors';
import { localDay } from '@danvan/service/local-day';
import { parseInput } from '@danvan/service/parse-input';
import { assertNotCancelled } from '@danvan/service/record-rules';
import type { Telling } from '@danvan/service/record-type';
import { repeatable } from '@danvan/service/repeatable';
import { updateRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import type { CountedRecord } from './counted-record.ts';

/** A record that lasts, [date, validTo). */
export interface LastingRecord extends CountedRecord {
  validTo: LocalDate | null;
}

/** How records of one type end. */
export interface EndRules<R extends LastingRecord, S> extends Telling<R, S> {
  mutation: string;
  /** Throws where a rule of the type's own forbids the end. */
  check?(ended: R, today: LocalDate): void;
}

const EndInput = z.object({ ...requested, ...seen, validTo: localDay });

/** Says on which day a record no longer holds; earlier than it was to end, never later. Safe to repeat. */
export async function endRecord<R extends LastingRecord, S>(
  ctx: Context,
  { mutation, check, ...telling }: EndRules<R, S>,
  raw: unknown,
): Promise<R> {
  const input = parseInput(EndInput, raw);
  return ctx.change<R, R>(repeatable(telling.type, mutation, input), (tx) =>
    asOne(async () => {
      const [before] = (await lockOwnRecordsIn(tx, telling.type.table, [input])) as [R];
      assertNotCancelled(before);
      assertEndsLater(before, input.validTo);
      const after = { ...before, validTo: input.validTo };
      check?.(after, todayInVietnam(tx.now()));
      return updateRecordsIn(tx, telling, [{ before, after }]);
    }),
  );
}

function assertEndsLater({ date, validTo }: LastingRecord, end: LocalDate): void {
  if (date < end && (validTo === null || end < validTo)) return;
  throw new RuleViolated({
    rule: 'record.ends-later',
    message: {
      vi: `Ngày kết thúc phải sau ngày ${date}${validTo ? ` và trước ngày ${validTo}` : ''}.`,
      en: `The end has to be later than ${date}${validTo ? ` and earlier than ${validTo}` : ''}.`,
    },
    details: { date, end, ...(validTo === null ? {} : { validTo }) },
  });
}
