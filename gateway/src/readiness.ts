import type { Readiness } from '@danvan/service/http/operator-pages';
import type { SubgraphClient } from './subgraph-client.ts';

/** Ready once the supergraph is loaded. A subgraph that is away costs its own fields only, so it is shown and changes nothing; whether one that is up has its database, its own page tells. */
export function createReadiness(clients: ReadonlyMap<string, SubgraphClient>): () => Promise<Readiness> {
  return async () => {
    const states = await Promise.all(
      [...clients].map(async ([name, client]) => [name, (await client.isLive()) ? 'up' : 'away'] as const),
    );
    const degraded = states.some(([, state]) => state === 'away');
    return { ready: true, checks: { supergraph: 'loaded', degraded, subgraphs: Object.fromEntries(states) } };
  };
}
