import { randomUUID } from 'node:crypto';
import {
  astFromValue,
  buildASTSchema,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  parse,
  print,
  valueFromASTUntyped,
} from 'graphql';
import { readSubgraphs } from '../../composition/read-subgraphs.ts';

/** A subgraph as its SDL declares it. */
export interface DeclaredSubgraph {
  name: string;
  schema: GraphQLSchema;
}

export async function declaredSubgraphs(): Promise<DeclaredSubgraph[]> {
  const subgraphs = await readSubgraphs();
  return subgraphs.map(({ name, sdl }) => ({ name, schema: buildASTSchema(parse(sdl), { assumeValidSDL: true }) }));
}

export function fieldsOf(type: GraphQLObjectType | null | undefined): GraphQLField<unknown, unknown>[] {
  return Object.values(type?.getFields() ?? {}).filter(({ name }) => !name.startsWith('_'));
}

export function objectTypes({ schema }: DeclaredSubgraph): GraphQLObjectType[] {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('_') && !roots.includes(type),
  );
}

interface Declaring {
  astNode?: { directives?: readonly ConstDirectiveNode[] } | null;
  extensionASTNodes?: readonly { directives?: readonly ConstDirectiveNode[] }[];
}

export function directiveOf(declaring: Declaring, name: string): ConstDirectiveNode | undefined {
  const nodes = [declaring.astNode, ...(declaring.extensionASTNodes ?? [])];
  return nodes.flatMap((node) => node?.directives ?? []).find((directive) => directive.name.value === name);
}

/** What the SDL asks of a caller: nothing, a token, or one of these sets of scopes. */
export type Demand = 'nothing' | 'token' | string[][];

export function demandOf(declaring: Declaring): Demand {
  const scopes = directiveOf(declaring, 'requiresScopes')?.arguments?.find(({ name }) => name.value === 'scopes');
  if (scopes) return valueFromASTUntyped(scopes.value) as string[][];
  return directiveOf(declaring, 'authenticated') ? 'token' : 'nothing';
}

/** Of a field: its own, and that of the type it returns. */
export function demandsOf(field: GraphQLField<unknown, unknown>): Demand[] {
  const returned = getNamedType(field.type);
  return [demandOf(field), isObjectType(returned) ? demandOf(returned) : 'nothing'];
}

/** The field with the least that its type lets a caller send and ask for: valid for GraphQL, and as empty as can be. */
export function call(field: GraphQLField<unknown, unknown>, given: Record<string, string> = {}): string {
  const args = field.args.flatMap((arg) => {
    if (given[arg.name]) return [`${arg.name}: ${given[arg.name]}`];
    return isRequiredArgument(arg) ? [`${arg.name}: ${literal(arg.type)}`] : [];
  });
  const list = args.length > 0 ? `(${args.join(', ')})` : '';
  return `${field.name}${list}${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`;
}

function literal(type: GraphQLInputType): string {
  const value = astFromValue(emptyValue(type), type);
  if (!value) throw new Error(`No value for ${type}`);
  return print(value);
}

/** What is valid and says nothing: required fields only, empty lists, empty texts. */
export function emptyValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return emptyValue(type.ofType as GraphQLInputType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((field) => [field.name, emptyValue(field.type)]));
  }
  return (EMPTIEST[type.name] ?? (() => 0))();
}

const EMPTIEST: Record<string, () => unknown> = {
  String: () => '',
  ID: () => '',
  Boolean: () => false,
  UUID: () => randomUUID(),
  LocalDate: () => '2024-01-01',
  DateTime: () => '2024-01-01T00:00:00+07:00',
  VND: () => '0',
  Decimal: () => '0',
};
