import { v5 } from 'uuid';

const NAMESPACE = '6f0c1e5a-6d2b-5c3e-9a52-0d1f5f9a7c10';

/** The same name gives the same id on every machine and in every run: what makes a load repeatable. */
export function idOf(...name: (string | number)[]): string {
  return v5(name.join('/'), NAMESPACE);
}

/** Deterministic numbers in [0, 1) (mulberry32), so that every run draws the same records. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(from: readonly T[], random: () => number): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}

/** `total` items over `holders`: each holder gets one first, the rest fall where chance puts them. */
export function spread<T>(total: number, holders: readonly T[], random: () => number): T[] {
  if (total < holders.length) throw new RangeError(`${total} items do not reach ${holders.length} holders`);
  return [...holders, ...Array.from({ length: total - holders.length }, () => pick(holders, random))];
}

/** A day of the year, any month. */
export function dayIn(year: number, random: () => number, lastDayOfYear = 361): string {
  const day = new Date(Date.UTC(year, 0, 1 + Math.floor(random() * lastDayOfYear)));
  return day.toISOString().slice(0, 10);
}
