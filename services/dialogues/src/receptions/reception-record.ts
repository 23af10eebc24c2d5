import { ReceptionState } from '@danvan/contracts/receptions';
import { defineRecord, type RecordOf } from '@danvan/records';
import { z } from 'zod';

export const receptionRecord = defineRecord({
  name: 'reception',
  type: 'Reception',
  state: ReceptionState,
  // Free text, which stays here.
  own: { title: z.string() },
  list: { day: 'date' },
});
export type Reception = RecordOf<typeof receptionRecord>;
