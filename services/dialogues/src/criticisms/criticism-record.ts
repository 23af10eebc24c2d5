import type { CriticismState } from '@danvan/contracts/dialogues';
import type { RecordType } from '@danvan/service/record-type';
import { criticismTable } from './criticism.table.ts';
import type { Criticism } from './criticism.ts';

export const criticismRecord: RecordType<Criticism, CriticismState> = {
  name: 'criticism',
  table: criticismTable,
  toState: ({ id, title: _freeText, ...state }) => ({ criticismId: id, ...state }),
};
