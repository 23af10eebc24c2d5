import type { TestFederation } from '@danvan/testing/test-federation';
import { type GraphQLField, type GraphQLObjectType, getNamedType, isObjectType, isRequiredArgument } from 'graphql';
import { call, type DeclaredSubgraph, type Demand, demandOf, demandsOf, directiveOf, fieldsOf, objectTypes } from './sdl.ts';

/** Something that the SDL guards. */
export interface Guarded {
  /** As people find it in the SDL. */
  coordinate: string;
  demands: Demand[];
  /** No record of it is there, so that whoever may ask for it finds nothing. */
  isAbsent?: boolean;
}

/** A document that asks for guarded things beside each other, each under the alias `g<its index>`. */
export interface Sheet {
  guarded: Guarded[];
  document: string;
  /** Where in the answer the aliases stand. */
  within: (string | number)[];
}

const ONE_DOCUMENT = 40;
const NOBODYS_ID = '00000000-0000-7000-8000-000000000000';

export function rootSheets({ schema }: DeclaredSubgraph): Sheet[] {
  return (['query', 'mutation'] as const).flatMap((operation) => {
    const type = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
    const fields = fieldsOf(type);
    return Array.from({ length: Math.ceil(fields.length / ONE_DOCUMENT) }, (_, nth) => {
      const part = fields.slice(nth * ONE_DOCUMENT, (nth + 1) * ONE_DOCUMENT);
      return {
        guarded: part.map((field) => ({ coordinate: `${type?.name}.${field.name}`, demands: demandsOf(field) })),
        document: `${operation} { ${part.map((field, index) => `g${index}: ${call(field)}`).join(' ')} }`,
        within: [],
      };
    });
  });
}

/** Each entity that the subgraph answers for, looked up by an id that nobody has. */
export function entitySheets(subgraph: DeclaredSubgraph): Sheet[] {
  return entitiesOf(subgraph).map((type) => ({
    guarded: [{ coordinate: `_entities ${type.name}`, demands: [demandOf(type)] }],
    document: `{ g0: _entities(representations: [{ __typename: "${type.name}", id: "${NOBODYS_ID}" }]) { __typename } }`,
    within: [],
  }));
}

/** Ids of records that are there, by type. */
export type Known = ReadonlyMap<string, string>;

/** Root fields that find a record by its id, by the type of the record. */
export type Finders = ReadonlyMap<string, { field: string; demands: Demand[] }>;

/**
 * Each field of an entity that asks for more than nothing. One document each: a refused field that may not be null takes its
 * neighbours with it.
 */
export function fieldSheets(subgraph: DeclaredSubgraph, known: Known): Sheet[] {
  return protectedFields(subgraph).map(({ type, field }) => {
    const id = known.get(type.name) ?? NOBODYS_ID;
    return {
      guarded: [guardedField(type, field, known)],
      document: `{ found: _entities(representations: [{ __typename: "${type.name}", id: "${id}" }]) { ... on ${type.name} { g0: ${call(field)} } } }`,
      within: ['found', 0],
    };
  });
}

/** The same through the gateway, where a root field finds such a record. */
export function gatewayFieldSheets(subgraph: DeclaredSubgraph, known: Known, finders: Finders): Sheet[] {
  return protectedFields(subgraph).flatMap(({ type, field }) => {
    const finder = finders.get(type.name);
    if (!finder) return [];
    const { demands, ...guarded } = guardedField(type, field, known);
    return [
      {
        guarded: [{ ...guarded, demands: [...finder.demands, ...demands] }],
        document: `{ found: ${finder.field}(id: "${known.get(type.name) ?? NOBODYS_ID}") { g0: ${call(field)} } }`,
        within: ['found'],
      },
    ];
  });
}

function guardedField(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, known: Known): Guarded {
  return {
    coordinate: `${type.name}.${field.name}`,
    demands: [demandOf(type), ...demandsOf(field)],
    isAbsent: !known.has(type.name),
  };
}

function entitiesOf(subgraph: DeclaredSubgraph): GraphQLObjectType[] {
  return objectTypes(subgraph).filter((type) => {
    const resolvable = directiveOf(type, 'key')?.arguments?.find(({ name }) => name.value === 'resolvable');
    return directiveOf(type, 'key') !== undefined && !(resolvable?.value.kind === 'BooleanValue' && !resolvable.value.value);
  });
}

function protectedFields(subgraph: DeclaredSubgraph): { type: GraphQLObjectType; field: GraphQLField<unknown, unknown> }[] {
  return entitiesOf(subgraph).flatMap((type) => {
    const isGuarded = (demand: Demand) => demand !== 'nothing';
    const fields = fieldsOf(type).filter((field) => isGuarded(demandOf(type)) || demandsOf(field).some(isGuarded));
    return fields.map((field) => ({ type, field }));
  });
}

export function findersOf(subgraphs: readonly DeclaredSubgraph[]): Finders {
  const fields = subgraphs.flatMap(({ schema }) => fieldsOf(schema.getQueryType()));
  const byId = fields.filter(({ type, args }) => {
    const required = args.filter(isRequiredArgument);
    return isObjectType(type) && required.length === 1 && required[0]?.name === 'id';
  });
  return new Map(byId.map((field) => [getNamedType(field.type).name, { field: field.name, demands: demandsOf(field) }]));
}

/** One record of each type that a root field lists. */
export async function knownRecords(federation: TestFederation, subgraphs: readonly DeclaredSubgraph[]): Promise<Known> {
  const known = new Map<string, string>();
  for (const field of subgraphs.flatMap(({ schema }) => fieldsOf(schema.getQueryType()))) {
    const connection = getNamedType(field.type);
    const nodes = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
    const record = nodes && getNamedType(nodes.type);
    if (!isObjectType(record) || !record.getFields()['id'] || field.args.some(isRequiredArgument)) continue;
    const { data } = await federation.graphql<Record<string, { nodes: { id: string }[] } | null>>(
      `{ ${field.name}(first: 1) { nodes { id } } }`,
      {},
      { as: 'administrator' },
    );
    const id = data?.[field.name]?.nodes[0]?.id;
    if (id) known.set(record.name, id);
  }
  return known;
}
