import { ReceptionDayPostponed } from '@danvan/contracts/receptions';
import { todayInVietnam } from '@danvan/directory';
import { lockOwnRecordsIn } from '@danvan/directory/lock-own-records';
import { asOne } from '@danvan/service/as-one';
import { requested, seen } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { localDay } from '@danvan/service/local-day';
import { parseInput } from '@danvan/service/parse-input';
import { assertNotCancelled } from '@danvan/service/record-rules';
import { repeatable } from '@danvan/service/repeatable';
import type { Tx } from '@danvan/service/tx';
import { updateRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { alreadyReceived, postpone } from './postpone.ts';
import { receptionScheduleTable } from './reception-schedule.table.ts';
import type { ReceptionSchedule } from './reception-schedule.ts';
import { receptionScheduleRecord } from './reception-schedule-record.ts';

const PostponeReceptionDayInput = z.object({
  ...requested,
  ...seen,
  nominalOn: localDay,
  receivesOn: localDay,
  reason: z.string().min(1).max(300),
});

/** Puts one day of a schedule off, once more if it was put off before. Safe to repeat. */
export async function postponeReceptionDay(ctx: Context, raw: unknown): Promise<ReceptionSchedule> {
  const input = parseInput(PostponeReceptionDayInput, raw);
  return ctx.change<ReceptionSchedule, ReceptionSchedule>(
    repeatable(receptionScheduleRecord, 'postponeReceptionDay', input),
    (tx) =>
      asOne(async () => {
        const [before] = (await lockOwnRecordsIn(tx, receptionScheduleTable, [input])) as [ReceptionSchedule];
        assertNotCancelled(before);
        const after = postpone(before, input, todayInVietnam(tx.now()));
        await assertNobodyReceivedIn(tx, before.id, input.nominalOn);
        return updateRecordsIn(tx, { type: receptionScheduleRecord, event: ReceptionDayPostponed }, [{ before, after }]);
      }),
  );
}

/** Sessions of a schedule are recorded under its lock, so that none comes in between. */
async function assertNobodyReceivedIn(tx: Tx, scheduleId: string, nominalOn: string): Promise<void> {
  const held = await tx.query(
    `SELECT FROM reception WHERE reception_schedule_id = $1 AND nominal_on = $2 AND status <> 'CANCELLED' LIMIT 1`,
    [scheduleId, nominalOn],
  );
  if (held.length > 0) throw alreadyReceived(nominalOn);
}
