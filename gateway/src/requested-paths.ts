import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Path = (string | number)[];

/**
 * The paths, as the subgraph itself would name them in an error, of every field that a call asked it for. A call that failed as a
 * whole is answered with one error for each, so that a client finds the reason beside every field that is null.
 */
export function requestedPaths(query: string, variables: Record<string, unknown> = {}): Path[] {
  const { definitions } = parse(query, { noLocation: true });
  const operation = definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION);
  if (operation === undefined) return [];
  const entities = entitiesOf(operation.selectionSet);
  if (entities === undefined) return responseKeys(operation.selectionSet, fragments).map((key) => [key]);
  const representations = Array.isArray(variables.representations) ? variables.representations : [];
  const keysOf = new Map<unknown, string[]>();
  return representations.flatMap(({ __typename: typename }, index) => {
    if (!keysOf.has(typename)) keysOf.set(typename, responseKeys(entities, fragments, typename));
    return (keysOf.get(typename) ?? []).map((key) => ['_entities', index, key]);
  });
}

function entitiesOf({ selections }: SelectionSetNode): SelectionSetNode | undefined {
  const field = selections.find((selection) => selection.kind === Kind.FIELD && selection.name.value === '_entities');
  return field?.kind === Kind.FIELD ? field.selectionSet : undefined;
}

/** Of entities, only what is asked of this type: a page may hold entities of several. */
function responseKeys(set: SelectionSetNode, fragments: FragmentDefinitionNode[], typename?: string): string[] {
  const keys = (selection: SelectionNode): string[] => {
    if (selection.kind === Kind.FIELD)
      return selection.name.value === '__typename' ? [] : [selection.alias?.value ?? selection.name.value];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.find(({ name }) => name.value === selection.name.value);
    const condition = fragment?.typeCondition?.name.value;
    if (fragment === undefined || (typename !== undefined && condition !== undefined && condition !== typename)) return [];
    return fragment.selectionSet.selections.flatMap(keys);
  };
  return [...new Set(set.selections.flatMap(keys))];
}
