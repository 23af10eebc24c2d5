import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServiceModule } from '../define-module.ts';
import type { ServiceDefinition } from '../start-service.ts';

const services = new URL('../../../services/', import.meta.url);

export interface ServiceSource {
  readonly name: string;
  readonly folder: URL;
  readonly definition: ServiceDefinition & { readonly modules?: readonly ServiceModule[] };
}

/**
 * Every service of the repository by its `src/service.ts`, which exports the definition under the service's name: code generation and
 * composition see what the service itself lists, so that a file that nobody registered is missed.
 */
export async function readServices(): Promise<ServiceSource[]> {
  const names = readdirSync(services).sort();
  return Promise.all(
    names.map(async (name) => {
      const folder = new URL(`${name}/`, services);
      const exported = (await import(new URL('src/service.ts', folder).href)) as Record<string, ServiceSource['definition']>;
      const definition = exported[name];
      if (definition === undefined) throw new Error(`services/${name}/src/service.ts exports no ${name}`);
      return { name, folder, definition };
    }),
  );
}

/** The TypeScript types behind the types of the graph, as the generated file in `src/generated/` names them. */
export function mappersOf({ folder, definition }: ServiceSource): Record<string, string> {
  const generated = fileURLToPath(new URL('src/generated/', folder));
  const entries = (definition.modules ?? []).flatMap(({ schema, mappers = {} }) =>
    Object.entries(mappers).map(([type, mapper]) => [
      type,
      mapper.startsWith('.') ? fromGenerated(generated, schema, mapper) : mapper,
    ]),
  );
  return Object.fromEntries(entries) as Record<string, string>;
}

function fromGenerated(generated: string, schema: URL, mapper: string): string {
  const [file = '', type] = mapper.split('#');
  return `${relative(generated, fileURLToPath(new URL(file, schema)))}#${type}`;
}
