import type { Context } from '@danvan/service/context';
import { endLasting } from '../dated/end-lasting.ts';
import type { PostHolding } from './post-holding.ts';
import { postHoldingType } from './post-holding-type.ts';

export function endPostHolding(ctx: Context, raw: unknown): Promise<PostHolding> {
  return endLasting(ctx, { mutation: 'endPostHolding', type: postHoldingType }, raw);
}
