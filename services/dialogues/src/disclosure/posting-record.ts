import { PostingState } from '@danvan/contracts/disclosure';
import { defineRecord, type RecordOf } from '@danvan/records';
import { sql } from '@danvan/service';
import { z } from 'zod';

export const postingRecord = defineRecord({
  name: 'posting',
  type: 'Posting',
  state: PostingState,
  // Free texts, which stay here: what it was about; which board, page or loudspeaker.
  own: { title: z.string(), place: z.string().nullable() },
  list: {
    day: 'date',
    conditions: ({ on }) => [on ? sql`r.date <= ${on} AND (r.valid_to IS NULL OR ${on} < r.valid_to)` : undefined],
  },
});
export type Posting = RecordOf<typeof postingRecord>;
