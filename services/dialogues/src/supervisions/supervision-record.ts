import { SupervisionState } from '@danvan/contracts/dialogues';
import { defineRecord, type RecordOf } from '@danvan/records';
import { z } from 'zod';

export const supervisionRecord = defineRecord({
  name: 'supervision',
  type: 'Supervision',
  state: SupervisionState,
  // Free text, which stays here.
  own: { title: z.string(), subject: z.string().nullable() },
  list: { day: 'date' },
});
export type Supervision = RecordOf<typeof supervisionRecord>;
