import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { mergeTypeDefs } from '@graphql-tools/merge';
import { type DocumentNode, type GraphQLSchema, graphqlSync, Kind, parse, Source } from 'graphql';

const commonUrl = new URL('./common.graphql', import.meta.url);

/** The files of a service's SDL, one a module. */
export type SchemaFiles = URL | readonly URL[];

/** What a service's modules and the schema that all services share say together: the one reader of SDL. */
export function readTypeDefs(schema: SchemaFiles): DocumentNode {
  const documents = [commonUrl, ...[schema].flat()].map((url) =>
    parse(new Source(readFileSync(url, 'utf8'), url.pathname.split('/').slice(-3).join('/'))),
  );
  const definitions = documents.flatMap((document) => document.definitions);
  // The merge would make a definition of `extend schema @link(…)`, which composition reads as another kind of subgraph.
  const links = definitions.filter(({ kind }) => kind === Kind.SCHEMA_EXTENSION);
  const types = definitions.filter((definition) => !links.includes(definition));
  const merged = mergeTypeDefs({ kind: Kind.DOCUMENT, definitions: types }, { convertExtensions: true, throwOnConflict: true });
  return { ...merged, definitions: [...links, ...merged.definitions] };
}

/**
 * The federated schema, nothing enforced yet.
 * @throws SchemaRefused when the SDL is wrong or a resolver has no field.
 */
export function buildFederated(name: string, schema: SchemaFiles, resolvers: object): GraphQLSchema {
  try {
    // Apollo's resolver map and ours name the same things; theirs is written with `any`.
    const map = resolvers as NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']>;
    return buildSubgraphSchema({ typeDefs: readTypeDefs(schema), resolvers: map });
  } catch (error) {
    throw new SchemaRefused(name, problemsOf(error));
  }
}

/** What the subgraph answers to `_service { sdl }`, and so what composition reads. Needs no resolvers. */
export function subgraphSdl(name: string, files: SchemaFiles): string {
  const { data } = graphqlSync({ schema: buildFederated(name, files, {}), source: '{ _service { sdl } }' });
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
