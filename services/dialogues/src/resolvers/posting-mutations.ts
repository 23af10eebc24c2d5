import { bulkMutation, mutation } from '@danvan/service/mutations';
import { cancelPosting } from '../disclosure/cancel-posting.ts';
import { correctPosting } from '../disclosure/correct-posting.ts';
import { endPosting } from '../disclosure/end-posting.ts';
import { recordPosting, recordPostings } from '../disclosure/record-posting.ts';

export const postingMutations = {
  recordPosting: mutation('Posting', recordPosting),
  recordPostings: bulkMutation({ typename: 'PostingsRecorded', field: 'postings' }, recordPostings),
  endPosting: mutation('Posting', endPosting),
  correctPosting: mutation('Posting', correctPosting),
  cancelPosting: mutation('Posting', cancelPosting),
};
