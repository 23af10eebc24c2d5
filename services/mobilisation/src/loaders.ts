import type { Context } from '@danvan/service/context';
import { campaignResultLoaders } from './campaign-results/find-campaign-results.ts';
import { contributionLoaders } from './contributions/find-contributions.ts';

/** The DataLoaders of one request. */
export function createLoaders(ctx: Context) {
  return {
    ...contributionLoaders(ctx),
    ...campaignResultLoaders(ctx),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
