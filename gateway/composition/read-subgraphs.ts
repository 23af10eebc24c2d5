import { glob } from 'node:fs/promises';
import { subgraphSdl } from '@danvan/service/subgraph-sdl';

export interface Subgraph {
  readonly name: string;
  readonly sdl: string;
}

const root = new URL('../../', import.meta.url);

/** Every service of this repository with the SDL it answers composition with, by name. */
export async function readSubgraphs(): Promise<Subgraph[]> {
  const subgraphs: Subgraph[] = [];
  for await (const path of glob('services/*/schema.graphql', { cwd: root })) {
    const name = path.split(/[\\/]/)[1] ?? path;
    subgraphs.push({ name, sdl: subgraphSdl(name, new URL(`services/${name}/schema.graphql`, root)) });
  }
  return subgraphs.sort((a, b) => (a.name < b.name ? -1 : 1));
}
