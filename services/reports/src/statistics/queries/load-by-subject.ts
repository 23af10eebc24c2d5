import { loadWithArguments } from '@danvan/service';
import type { Territory } from '../question/question.ts';

/** The whole country. Never among ids: the loaders of such questions are others. */
const everywhere = '*';

/**
 * Loads the rows of a territory: one statement for all areas that a request asks about with the same arguments. `fetch` gets the areas, or
 * null for the whole country.
 */
export function loadBySubject<A extends object, R extends { subjectId: string | null }>(
  fetch: (args: A, roots: readonly string[] | null) => Promise<R[]>,
) {
  const load = loadWithArguments(async ({ args, isEverywhere }: { args: A; isEverywhere: boolean }, keys) => {
    const rows = await fetch(args, isEverywhere ? null : [...new Set(keys)]);
    const found = Map.groupBy(rows, ({ subjectId }) => subjectId ?? everywhere);
    return keys.map((key) => found.get(key) ?? []);
  });
  return (subject: Territory, args: A): Promise<R[]> =>
    load({ args, isEverywhere: subject.type === 'ALL' }).load(subject.type === 'ALL' ? everywhere : subject.id);
}
