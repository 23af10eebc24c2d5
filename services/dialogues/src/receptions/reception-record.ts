import type { ReceptionState } from '@danvan/contracts/receptions';
import type { RecordType } from '@danvan/service/record-type';
import { receptionTable } from './reception.table.ts';
import type { Reception } from './reception.ts';

export const receptionRecord: RecordType<Reception, ReceptionState> = {
  name: 'reception',
  table: receptionTable,
  toState: ({ id, title: _freeText, ...state }) => ({ receptionId: id, ...state }),
};
