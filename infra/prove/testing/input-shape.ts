import type { ServiceDefinition } from '@danvan/service/start-service';
import { readTypeDefs } from '@danvan/service/subgraph-sdl';
import { type InputObjectTypeDefinitionNode, Kind, type TypeNode } from 'graphql';

/** What a service's SDL says of the input of a mutation. */
export interface InputShape {
  /** The field that holds the item, where the input is `{ requestId, award: {…} }`. */
  readonly item: string | undefined;
  /** The fields of one item that are ids, `id` and `requestId` left out. */
  readonly ids: readonly string[];
}

/** Reads the shapes of a service's inputs, by the mutation's name. */
export function inputShapes({ schema }: Pick<ServiceDefinition, 'schema'>): (mutation: string) => InputShape {
  const inputs = new Map(
    readTypeDefs(schema).definitions.flatMap((definition) =>
      definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  return (mutation) => {
    const input = inputs.get(`${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`);
    const [item, ...others] = (input?.fields ?? []).filter(({ type }) => inputs.has(nameOf(type)));
    const holdsItem = item !== undefined && others.length === 0 && input?.fields?.length === 2;
    const fields = (holdsItem ? inputs.get(nameOf(item.type)) : input) as InputObjectTypeDefinitionNode | undefined;
    return {
      item:
        holdsItem && item.type.kind === Kind.NON_NULL_TYPE && item.type.type.kind === Kind.NAMED_TYPE
          ? item.name.value
          : undefined,
      ids: idsOf(fields),
    };
  };
}

function idsOf(input: InputObjectTypeDefinitionNode | undefined): string[] {
  return (input?.fields ?? [])
    .filter(({ name, type }) => nameOf(type) === 'UUID' && name.value !== 'id' && name.value !== 'requestId')
    .map(({ name }) => name.value);
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
