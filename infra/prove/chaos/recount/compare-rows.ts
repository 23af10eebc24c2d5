/** What a recount found of one thing; everything but `rows` should be empty. */
export interface Finding {
  what: string;
  /** Compared. */
  rows: number;
  lost: readonly string[];
  /** There more often than it should be, or without a reason to be there. */
  twice: readonly string[];
  /** There once, but another than it should be, or not in its order. */
  wrong: readonly string[];
}

export type Row = readonly [key: string, value: string];

/** Each expected row must be there once, with this value. */
export function compareRows(what: string, expected: readonly Row[], found: readonly Row[]): Finding {
  const wanted = new Map(expected);
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const [key, value] of found) {
    if (seen.has(key) || !wanted.has(key)) twice.push(key);
    seen.set(key, value);
  }
  const lost = [...wanted.keys()].filter((key) => !seen.has(key));
  const wrong = [...wanted].flatMap(([key, value]) => {
    const is = seen.get(key);
    return is === undefined || is === value ? [] : [`${key}: ${is} instead of ${value}`];
  });
  return { what, rows: wanted.size, lost, twice, wrong };
}

export interface Sequenced {
  topic: string;
  key: string;
  sequence: number;
}

/** First occurrences, in the order in which they came: each key's sequences are 1, 2, 3 … Tells where one is not. */
export function breaksInOrder(rows: readonly Sequenced[]): string[] {
  const last = new Map<string, number>();
  return rows.flatMap(({ topic, key, sequence }) => {
    const place = `${topic} ${key}`;
    const before = last.get(place) ?? 0;
    last.set(place, sequence);
    return sequence === before + 1 ? [] : [`${place}: ${sequence} after ${before}`];
  });
}

export function isClean({ lost, twice, wrong }: Finding): boolean {
  return lost.length + twice.length + wrong.length === 0;
}
