import type { Context } from '@danvan/service/context';
import { reportedIndicatorLoaders } from './reported-indicators/find-reported-indicators.ts';
import { createLoaders as figureLoaders } from './statistics/figure-loaders.ts';

/** The DataLoaders of one request. */
export function createLoaders(ctx: Context) {
  return { ...figureLoaders(ctx), ...reportedIndicatorLoaders(ctx) };
}

export type Loaders = ReturnType<typeof createLoaders>;
