import type { GraphQLSchema } from 'graphql';
import { enforceAccess } from './access.ts';
import { localiseMessages } from './localise.ts';
import { resolverGaps } from './resolver-gaps.ts';
import { scalars } from './scalars.ts';
import { buildFederated, type SchemaFiles, SchemaRefused } from './subgraph-sdl.ts';

export interface SubgraphOptions {
  name: string;
  schema: SchemaFiles;
  /** By type and field, as the generated `Resolvers` of the service has them. */
  resolvers: object;
}

/**
 * The executable schema of a service: common types, scalars, federation, messages in the caller's language, access enforced.
 * @throws SchemaRefused with every problem: wrong SDL, resolvers and fields that do not fit, a root field or entity without access.
 */
export function subgraphSchema({ name, schema: files, resolvers }: SubgraphOptions): GraphQLSchema {
  const schema = buildFederated(name, files, { ...scalars, ...resolvers });
  localiseMessages(schema);
  const problems = [...resolverGaps(schema, resolvers), ...enforceAccess(schema)];
  if (problems.length > 0) throw new SchemaRefused(name, problems);
  return schema;
}
