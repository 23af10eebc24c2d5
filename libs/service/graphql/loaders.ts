import DataLoader from 'dataloader';
import { canonicalJson } from '../identity/canonical.ts';

/** Loads records one by one for its callers and all together from the database: `fetch` gets the ids of one tick, each once. */
export function loadById<R extends { id: string }>(fetch: (ids: string[]) => Promise<R[]>): DataLoader<string, R | undefined> {
  return new DataLoader(async (ids: readonly string[]) => {
    const found = new Map((await fetch([...ids])).map((record) => [record.id, record]));
    return ids.map((id) => found.get(id));
  });
}

/** The same for lists: all rows that belong to a key, in the order in which `fetch` returns them. */
export function loadListBy<R>(fetch: (keys: string[]) => Promise<R[]>, keyOf: (row: R) => string): DataLoader<string, R[]> {
  return new DataLoader(async (keys: readonly string[]) => {
    const found = Map.groupBy(await fetch([...keys]), keyOf);
    return keys.map((key) => found.get(key) ?? []);
  });
}

/**
 * A loader for each set of arguments, for fields that take some: `dialoguesOfArea({ first, after }).load(area.id)`. `fetch`
 * answers in the order of the keys, as `connectionsBy` does.
 */
export function loadWithArguments<A extends object, V>(
  fetch: (args: A, keys: string[]) => Promise<(V | Error)[]>,
): (args: A) => DataLoader<string, V> {
  const loaders = new Map<string, DataLoader<string, V>>();
  return (args) => {
    const name = canonicalJson(args);
    const known = loaders.get(name);
    if (known !== undefined) return known;
    const loader = new DataLoader<string, V>((keys) => fetch(args, [...keys]));
    loaders.set(name, loader);
    return loader;
  };
}
