import type { PostingState } from '@danvan/contracts/disclosure';
import type { RecordType } from '@danvan/service/record-type';
import { postingTable } from './posting.table.ts';
import type { Posting } from './posting.ts';

export const postingRecord: RecordType<Posting, PostingState> = {
  name: 'posting',
  table: postingTable,
  toState: ({ id, title: _freeText, place: _alsoFreeText, ...state }) => ({ postingId: id, ...state }),
};
