import { SupervisionForm, SupervisionRecorded } from '@danvan/contracts/dialogues';
import { createCommand, optional, placedByOrganisation } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { recordFields } from '../records/record-fields.ts';
import { supervisionRecord } from './supervision-record.ts';

/** The policy, work or body supervised. */
export const subject = z.string().min(1).max(500);

/** Enters supervisions that took place. */
export const recordSupervision = createCommand(supervisionRecord, {
  name: {
    one: 'recordSupervision',
    item: 'supervision',
    many: 'recordSupervisions',
    items: 'supervisions',
    success: 'SupervisionsRecorded',
  },
  event: SupervisionRecorded,
  item: z.object({ ...recordFields, date: localDay, form: SupervisionForm, subject: optional(subject) }),
  on: ({ date }) => date,
  place: placedByOrganisation(({ date }) => date),
  create: (item) => ({ ...item, status: 'RECORDED' as const }),
});
