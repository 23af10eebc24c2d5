import { AwardState } from '@danvan/contracts/mobilisation';
import { defineRecord, type RecordOf } from '@danvan/records';
import { z } from 'zod';

export const awardRecord = defineRecord({
  name: 'award',
  type: 'Award',
  state: AwardState,
  // The collective's name: free text, which stays here.
  own: { recipientLabel: z.string().nullable() },
  list: { day: 'decidedOn' },
});
export type Award = RecordOf<typeof awardRecord>;
