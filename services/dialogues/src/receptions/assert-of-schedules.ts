import { eachAtIndex } from '@danvan/service/lock-records';
import { selectOf } from '@danvan/service/record-columns';
import type { Tx } from '@danvan/service/tx';
import { assertOfSchedule, type Reception, receivedTwice, scheduleUnknown } from './reception.ts';
import { receptionScheduleTable } from './reception-schedule.table.ts';
import type { ReceptionSchedule } from './reception-schedule.ts';

/**
 * What holds between sessions and the schedules that they name, for all at once; two statements, however many. The schedules stay locked,
 * in id order, so that a day of theirs is claimed by one session at a time and none of them is cancelled meanwhile.
 * @throws RuleViolated with the index
 */
export async function assertOfSchedulesIn(tx: Tx, receptions: readonly Reception[]): Promise<void> {
  const named = receptions.flatMap(({ receptionScheduleId }) => receptionScheduleId ?? []);
  if (named.length === 0) return;
  const schedules = await tx.query<ReceptionSchedule>(
    `SELECT ${selectOf(receptionScheduleTable, 's')} FROM reception_schedule s WHERE s.id = ANY($1) ORDER BY s.id FOR UPDATE`,
    [named],
  );
  const byId = new Map(schedules.map((schedule) => [schedule.id, schedule]));
  await eachAtIndex(receptions, (reception, index) => {
    if (reception.receptionScheduleId === null) return;
    const schedule = byId.get(reception.receptionScheduleId);
    if (schedule === undefined) throw scheduleUnknown(reception.receptionScheduleId, index);
    assertOfSchedule(reception, schedule);
  });
  await assertOnceADayIn(tx, receptions);
}

const dayOf = ({ receptionScheduleId, nominalOn }: Pick<Reception, 'receptionScheduleId' | 'nominalOn'>) =>
  `${receptionScheduleId} ${nominalOn}`;

async function assertOnceADayIn(tx: Tx, receptions: readonly Reception[]): Promise<void> {
  const scheduled = receptions.filter(({ receptionScheduleId }) => receptionScheduleId !== null);
  const others = await tx.query<Reception>(
    `SELECT r.reception_schedule_id AS "receptionScheduleId", r.nominal_on AS "nominalOn" FROM reception r
      WHERE r.status <> 'CANCELLED' AND r.id <> ALL ($3)
        AND (r.reception_schedule_id, r.nominal_on) IN (SELECT * FROM unnest($1::uuid[], $2::date[]))`,
    [
      scheduled.map(({ receptionScheduleId }) => receptionScheduleId),
      scheduled.map(({ nominalOn }) => nominalOn),
      receptions.map(({ id }) => id),
    ],
  );
  const taken = new Set(others.map(dayOf));
  receptions.forEach((reception, index) => {
    if (reception.nominalOn === null) return;
    if (taken.has(dayOf(reception))) throw receivedTwice(reception.nominalOn, index);
    taken.add(dayOf(reception));
  });
}
