import { ReceivedBy, ReceptionRecorded } from '@danvan/contracts/receptions';
import { createCommand, optional, placedByOrganisation } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { count, recordFields } from '../records/record-fields.ts';
import { issuesOfReception } from './reception.rules.ts';
import { assertOfSchedulesIn } from './reception-checks.ts';
import { receptionRecord } from './reception-record.ts';

/** Enters sessions that took place. */
export const recordReception = createCommand(receptionRecord, {
  name: {
    one: 'recordReception',
    item: 'reception',
    many: 'recordReceptions',
    items: 'receptions',
    success: 'ReceptionsRecorded',
  },
  event: ReceptionRecorded,
  item: z.object({
    ...recordFields,
    date: localDay,
    receptionScheduleId: optional(z.uuid()),
    nominalOn: optional(localDay),
    receivedBy: ReceivedBy,
    visitors: optional(count),
  }),
  issuesOf: issuesOfReception,
  on: ({ date }) => date,
  place: placedByOrganisation(({ date }) => date),
  create: (item) => ({ ...item, status: 'RECORDED' as const }),
  check: assertOfSchedulesIn,
});
