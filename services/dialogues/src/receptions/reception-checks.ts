import { forEachItem } from '@danvan/records';
import { selectOf, type Tx } from '@danvan/service';
import { alreadyReceived } from './postponement.rules.ts';
import { assertOfSchedule, receivedTwice, scheduleUnknown } from './reception.rules.ts';
import type { Reception } from './reception-record.ts';
import { type ReceptionSchedule, receptionScheduleRecord } from './reception-schedule-record.ts';

/**
 * What holds between sessions and the schedules that they name, for all at once; two statements, however many. The schedules stay locked,
 * in id order, so that a day of theirs is claimed by one session at a time and none of them is cancelled meanwhile.
 * @throws RuleViolated with the index
 */
export async function assertOfSchedulesIn(tx: Tx, receptions: readonly Reception[]): Promise<void> {
  const named = receptions.flatMap(({ receptionScheduleId }) => receptionScheduleId ?? []);
  if (named.length === 0) return;
  const schedules = await tx.query<ReceptionSchedule>(
    `SELECT ${selectOf(receptionScheduleRecord.table, 's')} FROM reception_schedule s WHERE s.id = ANY($1) ORDER BY s.id FOR UPDATE`,
    [named],
  );
  const byId = new Map(schedules.map((schedule) => [schedule.id, schedule]));
  await forEachItem(receptions, (reception, index) => {
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

/**
 * Days of schedules that are put off; one statement, however many. Sessions of a schedule are recorded under its lock, so that none comes in
 * between. @throws RuleViolated with the index
 */
export async function assertNobodyReceivedIn(tx: Tx, days: readonly { id: string; nominalOn: string }[]): Promise<void> {
  const held = await tx.query<{ index: number }>(
    `SELECT day.ordinal::int - 1 AS index FROM unnest($1::uuid[], $2::date[]) WITH ORDINALITY AS day (schedule_id, nominal_on, ordinal)
      WHERE EXISTS (SELECT FROM reception r WHERE r.reception_schedule_id = day.schedule_id AND r.nominal_on = day.nominal_on
                       AND r.status <> 'CANCELLED')
      ORDER BY day.ordinal LIMIT 1`,
    [days.map(({ id }) => id), days.map(({ nominalOn }) => nominalOn)],
  );
  await forEachItem(days, ({ nominalOn }, index) => {
    if (held[0]?.index === index) throw alreadyReceived(nominalOn);
  });
}
