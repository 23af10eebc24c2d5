import { readFile } from 'node:fs/promises';

/** The committed supergraph, written by `npm run compose`. */
export const supergraphUrl = new URL('../supergraph.graphql', import.meta.url);

export function readSupergraph(): Promise<string> {
  return readFile(supergraphUrl, 'utf8');
}
