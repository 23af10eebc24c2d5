import type { AwardState } from '@danvan/contracts/mobilisation';
import type { RecordType } from '@danvan/service/record-type';
import { awardTable } from './award.table.ts';
import type { Award } from './award.ts';

export const awardRecord: RecordType<Award, AwardState> = {
  name: 'award',
  table: awardTable,
  toState: ({ id, recipientLabel: _freeText, ...state }) => ({ awardId: id, ...state }),
};
