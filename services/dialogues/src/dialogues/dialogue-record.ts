import type { DialogueState } from '@danvan/contracts/dialogues';
import type { RecordType } from '@danvan/service/record-type';
import { dialogueTable } from './dialogue.table.ts';
import type { Dialogue } from './dialogue.ts';

export const dialogueRecord: RecordType<Dialogue, DialogueState> = {
  name: 'dialogue',
  table: dialogueTable,
  toState: ({ id, title: _freeText, ...state }) => ({ dialogueId: id, ...state }),
};
