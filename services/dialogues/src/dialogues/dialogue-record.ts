import { DialogueState } from '@danvan/contracts/dialogues';
import { defineRecord, type RecordOf } from '@danvan/records';
import { z } from 'zod';

export const dialogueRecord = defineRecord({
  name: 'dialogue',
  type: 'Dialogue',
  state: DialogueState,
  // Free text, which stays here.
  own: { title: z.string() },
  list: { day: 'date' },
});
export type Dialogue = RecordOf<typeof dialogueRecord>;
