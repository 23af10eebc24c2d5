import { type ASTNode, type DirectiveNode, Kind, parse, print, visit } from 'graphql';

/** The two features that our subgraphs enforce themselves and that the stock gateway refuses to load (purpose SECURITY). */
const FEATURES = ['authenticated', 'requiresScopes'];

/**
 * The supergraph as `ApolloGateway` can load it: without the links, definitions and uses of `@authenticated` and
 * `@requiresScopes`, and otherwise the same. The committed supergraph keeps them, for routers that know them.
 */
export function stripAccess(supergraphSdl: string): string {
  return print(visit(parse(supergraphSdl), { enter: (node) => (isAccess(node) ? null : undefined) }));
}

function isAccess(node: ASTNode): boolean {
  switch (node.kind) {
    case Kind.DIRECTIVE:
      return FEATURES.includes(node.name.value) || isAccessLink(node);
    case Kind.DIRECTIVE_DEFINITION:
      return FEATURES.includes(node.name.value);
    case Kind.SCALAR_TYPE_DEFINITION:
      return FEATURES.some((feature) => node.name.value.startsWith(`${feature}__`));
    default:
      return false;
  }
}

function isAccessLink(directive: DirectiveNode): boolean {
  const url = directive.arguments?.find((argument) => argument.name.value === 'url')?.value;
  return (
    directive.name.value === 'link' &&
    url?.kind === Kind.STRING &&
    FEATURES.some((feature) => url.value.startsWith(`https://specs.apollo.dev/${feature}/`))
  );
}
