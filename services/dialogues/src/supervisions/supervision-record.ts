import type { SupervisionState } from '@danvan/contracts/dialogues';
import type { RecordType } from '@danvan/service/record-type';
import { supervisionTable } from './supervision.table.ts';
import type { Supervision } from './supervision.ts';

export const supervisionRecord: RecordType<Supervision, SupervisionState> = {
  name: 'supervision',
  table: supervisionTable,
  toState: ({ id, title: _freeText, subject: _alsoFreeText, ...state }) => ({ supervisionId: id, ...state }),
};
