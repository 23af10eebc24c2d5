import { composeServices } from '@apollo/composition';
import { type GraphQLError, parse, print } from 'graphql';
import { describeAccess } from './describe-access.ts';
import type { Subgraph } from './read-subgraphs.ts';

const HEADER = '# Composed from the SDL of the services’ modules by `npm run compose`; edit those, not this file.\n\n';

/** What the subgraphs contradict each other in; the message lists each contradiction with its code and places. */
export class CompositionFailed extends Error {
  constructor(errors: readonly GraphQLError[]) {
    super(
      `The subgraphs do not compose: ${errors.length} problem${errors.length === 1 ? '' : 's'}.\n${errors.map(readable).join('\n')}`,
    );
  }
}

export interface Composed {
  readonly supergraph: string;
  /** Where subgraphs do not contradict each other and yet differ, such as in the words that describe what they share. */
  readonly warnings: readonly string[];
}

/** The same subgraphs in the same order always give the same text. @throws CompositionFailed */
export function composeSupergraph(subgraphs: readonly Subgraph[]): Composed {
  const { errors, supergraphSdl, hints } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: placeholder(name), typeDefs: parse(sdl) })),
  );
  if (errors?.length || supergraphSdl === undefined) throw new CompositionFailed(errors ?? []);
  const warnings = (hints ?? [])
    .filter(({ definition }) => definition.level.name === 'WARN')
    .map((hint) => `${hint.definition.code}: ${hint.message}`);
  // The printer indents the empty lines of a description, too.
  return { supergraph: `${HEADER}${print(describeAccess(parse(supergraphSdl))).replaceAll(/ +$/gm, '')}\n`, warnings };
}

/** RFC 2606 keeps `.invalid` from ever resolving: where a subgraph stands is the gateway's configuration. */
function placeholder(name: string): string {
  return `http://${name}.invalid/graphql`;
}

function readable(error: GraphQLError): string {
  const code = error.extensions.code ? `${error.extensions.code}: ` : '';
  const places = (error.nodes ?? []).map((node) => {
    const subgraph = 'subgraph' in node && typeof node.subgraph === 'string' ? node.subgraph : undefined;
    const line = node.loc?.startToken.line;
    return [subgraph, line === undefined ? undefined : `line ${line}`].filter(Boolean).join(' ');
  });
  const where = [...new Set(places.filter(Boolean))].join(', ');
  return `  ${code}${error.message}${where ? ` (${where})` : ''}`;
}
