/** The pause after the nth failure in a row (from 1): doubles each time, up to a limit. */
export function backoffMs(failures: number, firstMs: number, maxMs: number): number {
  return Math.min(maxMs, firstMs * 2 ** Math.min(failures - 1, 30));
}
