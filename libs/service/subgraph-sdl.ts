import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, type GraphQLSchema, graphqlSync, parse, Source } from 'graphql';

const commonUrl = new URL('./common.graphql', import.meta.url);

/** What a service's own schema and the schema that all share say together. */
export function typeDefsOf(schemaUrl: URL): DocumentNode[] {
  return [commonUrl, schemaUrl].map((url) =>
    parse(new Source(readFileSync(url, 'utf8'), url.pathname.split('/').slice(-3).join('/'))),
  );
}

/**
 * The federated schema, nothing enforced yet.
 * @throws SchemaRefused when the SDL is wrong or a resolver has no field.
 */
export function buildFederated(name: string, schemaUrl: URL, resolvers: object): GraphQLSchema {
  try {
    // Apollo's resolver map and ours name the same things; theirs is written with `any`.
    const map = resolvers as NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']>;
    return buildSubgraphSchema({ typeDefs: typeDefsOf(schemaUrl), resolvers: map });
  } catch (error) {
    throw new SchemaRefused(name, problemsOf(error));
  }
}

/** What the subgraph answers to `_service { sdl }`, and so what composition reads. Needs no resolvers. */
export function subgraphSdl(name: string, schemaUrl: URL): string {
  const { data } = graphqlSync({ schema: buildFederated(name, schemaUrl, {}), source: '{ _service { sdl } }' });
  const { _service } = data as { _service: { sdl: string } };
  return _service.sdl;
}

export class SchemaRefused extends Error {
  constructor(name: string, problems: readonly string[]) {
    super(`the schema of ${name} cannot be served:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

function problemsOf(error: unknown): string[] {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').filter((line) => line.trim() !== '');
}
