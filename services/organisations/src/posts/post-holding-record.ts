import { PostHoldingEnded, PostHoldingRegistered } from '@danvan/contracts/posts';
import type { LastingType } from '../dated/lasting-type.ts';
import { postHoldingTable } from './post-holding.table.ts';
import type { PostHolding } from './post-holding.ts';

export const postHoldingType: LastingType<PostHolding, Omit<PostHolding, 'id'> & { postHoldingId: string }> = {
  name: 'post-holding',
  table: postHoldingTable,
  registered: PostHoldingRegistered,
  ended: PostHoldingEnded,
  toState: ({ id, ...state }) => ({ postHoldingId: id, ...state }),
};
