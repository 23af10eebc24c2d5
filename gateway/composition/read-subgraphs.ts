import { readServices } from '@danvan/service/read-services';
import { subgraphSdl } from '@danvan/service/subgraph-sdl';

export interface Subgraph {
  readonly name: string;
  readonly sdl: string;
}

/** Every service of this repository with the SDL it answers composition with, by name. */
export async function readSubgraphs(): Promise<Subgraph[]> {
  const services = await readServices();
  return services.map(({ name, definition }) => ({ name, sdl: subgraphSdl(name, definition.schema) }));
}
