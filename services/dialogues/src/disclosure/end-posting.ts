import { PostingEnded, type PostingState } from '@danvan/contracts/disclosure';
import type { Context } from '@danvan/service/context';
import { endRecord } from '../records/end-record.ts';
import { assertPlannedLongEnough, type Posting } from './posting.ts';
import { postingRecord } from './posting-record.ts';

/** Says when it was taken down, or will be. One that was taken down too soon is entered as it was. Safe to repeat. */
export function endPosting(ctx: Context, raw: unknown): Promise<Posting> {
  const telling = { type: postingRecord, event: PostingEnded };
  return endRecord<Posting, PostingState>(ctx, { mutation: 'endPosting', ...telling, check: assertPlannedLongEnough }, raw);
}
