import type { Context } from './context.ts';

/** The value under `key`, an object or text that belongs to its caller alone; made once a request, and once more after a change. */
export function perRequest<V>(ctx: Pick<Context, 'cache'>, key: unknown, make: () => V): V {
  if (!ctx.cache.has(key)) ctx.cache.set(key, make());
  return ctx.cache.get(key) as V;
}
