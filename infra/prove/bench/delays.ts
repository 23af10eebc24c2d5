import { percentile } from './percentile.ts';

/** How much later something happened, and how fast it came. */
export interface Delays {
  p50: number;
  p99: number;
  longest: number;
  /** Events a second, from the first to the last. */
  rate: number;
}

/** Of two moments each, in milliseconds, by id. @throws when one of them is missing */
export function delaysBetween(begins: ReadonlyMap<string, number>, ends: ReadonlyMap<string, number>): Delays {
  const delays = [...begins].map(([id, begin]) => {
    const end = ends.get(id);
    if (end === undefined) throw new Error(`${id} never arrived`);
    return end - begin;
  });
  const first = percentile([...begins.values()], 0);
  const last = percentile([...begins.values()], 1);
  return {
    p50: percentile(delays, 0.5),
    p99: percentile(delays, 0.99),
    longest: percentile(delays, 1),
    rate: (1000 * (delays.length - 1)) / (last - first),
  };
}
