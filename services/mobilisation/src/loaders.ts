import type { Context } from '@danvan/service/context';
import { campaignResultLoaders } from './campaign-results/find-campaign-results.ts';

/** The DataLoaders of one request. */
export function createLoaders(ctx: Context) {
  return {
    ...campaignResultLoaders(ctx),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
