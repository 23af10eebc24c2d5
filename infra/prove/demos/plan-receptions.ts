import { batches, idIn, single } from './batch.ts';
import type { Plan } from './load.ts';
import { publishReceptionSchedule, recordReceptions } from './mutations.ts';
import type { ReceptionRecords } from './records.ts';

/** The schedule that is posted, then the sessions: most of them by it, some besides. */
export function planReceptions(key: string, { schedule, sessions }: ReceptionRecords): Plan {
  const posted = `${key}/reception-schedule`;
  return [
    [single({ key: posted, mutation: publishReceptionSchedule }, () => ({ receptionSchedule: schedule }))],
    batches({ key: `${key}/receptions`, mutation: recordReceptions }, sessions, (session, idsOf) => ({
      ...session,
      ...(session.nominalOn === undefined ? {} : { receptionScheduleId: idIn(idsOf, posted, 0) }),
    })),
  ];
}
