import { readServices } from './read-services.ts';
import { subgraphSchema } from './subgraph-schema.ts';
import { SchemaRefused } from './subgraph-sdl.ts';

/** A step of `npm run check`: what would keep a service from starting is said before anything starts. */
for (const { definition } of await readServices()) {
  try {
    subgraphSchema(definition);
  } catch (error) {
    if (!(error instanceof SchemaRefused)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
