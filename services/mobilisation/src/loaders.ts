import type { Context } from '@danvan/service/context';
import { awardLoaders } from './awards/find-awards.ts';
import { modelLoaders } from './models/find-models.ts';

/** The DataLoaders of one request. */
export function createLoaders(ctx: Context) {
  return { ...modelLoaders(ctx), ...awardLoaders(ctx) };
}

export type Loaders = ReturnType<typeof createLoaders>;
