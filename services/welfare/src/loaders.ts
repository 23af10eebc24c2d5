import type { Context } from '@danvan/service/context';
import { householdLoaders } from './households/find-households.ts';

/** The DataLoaders of one request. */
export function createLoaders(ctx: Context) {
  return householdLoaders(ctx);
}

export type Loaders = ReturnType<typeof createLoaders>;
