import type { Database, Origin } from './database.ts';
import { UnknownReference } from './unknown-reference.ts';

/** How long all changes of one request together wait for references. */
const patienceMs = 2_000;

/**
 * Runs a unit of work, and again once the references that stopped it have become known. Only for known callers: whoever may ask without
 * a token cannot make the service wait. @throws UnknownReference when they stay unknown
 */
export type OnceKnown = <T>(work: () => Promise<T>) => Promise<T>;

export function createOnceKnown({ references }: Pick<Database, 'references'>, { actor }: Pick<Origin, 'actor'>): OnceKnown {
  let left = patienceMs;
  return async (work) => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof UnknownReference) || actor === undefined) throw error;
        const began = performance.now();
        const isKnown = await references.untilKnown(error, left);
        left -= performance.now() - began;
        if (!isKnown) throw error;
      }
    }
  };
}
