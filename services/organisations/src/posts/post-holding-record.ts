import { PostHoldingState } from '@danvan/contracts/organisations';
import { defineRecord, type RecordOf } from '@danvan/records';

export const postHoldingRecord = defineRecord({ name: 'post-holding', type: 'PostHolding', state: PostHoldingState });
/** That a person holds a post in an organisation for a time. */
export type PostHolding = RecordOf<typeof postHoldingRecord>;
