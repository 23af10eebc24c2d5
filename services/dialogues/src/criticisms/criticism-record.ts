import { CriticismState } from '@danvan/contracts/dialogues';
import { defineRecord, type RecordOf } from '@danvan/records';
import { z } from 'zod';

export const criticismRecord = defineRecord({
  name: 'criticism',
  type: 'Criticism',
  state: CriticismState,
  // Free text, which stays here.
  own: { title: z.string() },
  list: { day: 'date' },
});
export type Criticism = RecordOf<typeof criticismRecord>;
