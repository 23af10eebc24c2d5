import { PostingCancelled } from '@danvan/contracts/disclosure';
import { cancelRecord } from '@danvan/directory/cancel-record';
import type { Context } from '@danvan/service/context';
import type { Posting } from './posting.ts';
import { postingRecord } from './posting-record.ts';

export function cancelPosting(ctx: Context, raw: unknown): Promise<Posting> {
  return cancelRecord(ctx, { mutation: 'cancelPosting', type: postingRecord, event: PostingCancelled }, raw);
}
