import type { Context } from './context.ts';

/**
 * What one request shares, made at its first use: DataLoaders above all. A change empties it, since what was loaded before may be
 * different afterwards and a request may hold several mutations.
 */
export type RequestCache = Map<unknown, unknown>;

/** The value under `key`, an object or text that belongs to its caller alone; made once a request, and once more after a change. */
export function perRequest<V>(ctx: Pick<Context, 'cache'>, key: unknown, make: () => V): V {
  if (!ctx.cache.has(key)) ctx.cache.set(key, make());
  return ctx.cache.get(key) as V;
}
