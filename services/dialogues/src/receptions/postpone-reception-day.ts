import { ReceptionDayPostponed } from '@danvan/contracts/receptions';
import { assertNotCancelled, stepCommand } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { postpone } from './postponement.rules.ts';
import { assertNobodyReceivedIn } from './reception-checks.ts';
import { receptionScheduleRecord } from './reception-schedule-record.ts';

/** Puts one day of a schedule off, once more if it was put off before. */
export const postponeReceptionDay = stepCommand(receptionScheduleRecord, {
  name: { one: 'postponeReceptionDay' },
  event: ReceptionDayPostponed,
  item: z.object({ nominalOn: localDay, receivesOn: localDay, reason: z.string().min(1).max(300) }),
  apply(before, postponement, { today }) {
    assertNotCancelled(before);
    return postpone(before, postponement, today);
  },
  check: (tx, _, { items }) => assertNobodyReceivedIn(tx, items),
});
