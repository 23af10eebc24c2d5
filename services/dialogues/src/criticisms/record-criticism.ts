import { CriticismForm, CriticismRecorded } from '@danvan/contracts/dialogues';
import { createCommand, placedByOrganisation } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { recordFields } from '../records/record-fields.ts';
import { criticismRecord } from './criticism-record.ts';

/** Enters social criticisms that took place. */
export const recordCriticism = createCommand(criticismRecord, {
  name: {
    one: 'recordCriticism',
    item: 'criticism',
    many: 'recordCriticisms',
    items: 'criticisms',
    success: 'CriticismsRecorded',
  },
  event: CriticismRecorded,
  item: z.object({ ...recordFields, date: localDay, form: CriticismForm }),
  on: ({ date }) => date,
  place: placedByOrganisation(({ date }) => date),
  create: (item) => ({ ...item, status: 'RECORDED' as const }),
});
