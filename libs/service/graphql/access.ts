import {
  type ConstDirectiveNode,
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
} from 'graphql';
import type { Actor } from '../identity/identity.ts';
import { type AccessRule, assertAllowed } from './access-rule.ts';

interface Caller {
  readonly actor?: Actor;
}

type ReferenceResolver = (reference: object, context: Caller, info: unknown) => unknown;

/**
 * Makes every resolver of the schema check what the SDL declares: on root fields, on fields, on object types (each of their fields,
 * each field that returns them, and their entity lookup). Denied by default: returns what has to declare its access and does not.
 */
export function enforceAccess(schema: GraphQLSchema): string[] {
  const problems = misplaced(schema);
  const rootTypes = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of objectTypes(schema)) {
    const ofType = ruleOf(type);
    for (const field of Object.values(type.getFields())) {
      const isRoot = rootTypes.has(type);
      if (isRoot && isFederationField(field)) continue;
      const own = ruleOf(field);
      if (isRoot && own === undefined) problems.push(`${type.name}.${field.name} declares no access: ${theChoice}`);
      guardField(field, [own, ofType, ruleOfReturned(field)]);
    }
    if (!isResolvableEntity(type)) continue;
    if (ofType === undefined)
      problems.push(`type ${type.name} can be reached through _entities and declares no access: ${theChoice}`);
    guardReference(type, ofType);
  }
  return problems;
}

const theChoice = 'add @public, @authenticated or @requiresScopes';

function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith('__'),
  ) as GraphQLObjectType[];
}

function isFederationField(field: GraphQLField<unknown, unknown>): boolean {
  return field.name === '_entities' || field.name === '_service';
}

interface Declared {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null;
  readonly extensionASTNodes?: readonly { readonly directives?: readonly ConstDirectiveNode[] }[];
}

function directivesOf(declared: Declared): ConstDirectiveNode[] {
  return [declared.astNode, ...(declared.extensionASTNodes ?? [])].flatMap((node) => node?.directives ?? []);
}

function ruleOf(declared: Declared): AccessRule | undefined {
  const directives = directivesOf(declared);
  const scopes = directives.find((directive) => directive.name.value === 'requiresScopes');
  if (scopes !== undefined) return { kind: 'scopes', anyOf: scopesIn(scopes) };
  if (directives.some((directive) => directive.name.value === 'authenticated')) return { kind: 'authenticated' };
  if (directives.some((directive) => directive.name.value === 'public')) return { kind: 'public' };
  return undefined;
}

function scopesIn(directive: ConstDirectiveNode): string[][] {
  const argument = directive.arguments?.find(({ name }) => name.value === 'scopes');
  return argument === undefined ? [] : (valueFromASTUntyped(argument.value) as string[][]);
}

function ruleOfReturned(field: GraphQLField<unknown, unknown>): AccessRule | undefined {
  const returned = getNamedType(field.type);
  return isObjectType(returned) ? ruleOf(returned) : undefined;
}

function guardField(field: GraphQLField<unknown, Caller>, declared: (AccessRule | undefined)[]): void {
  const rules = declared.filter((rule) => rule !== undefined && rule.kind !== 'public') as AccessRule[];
  if (rules.length === 0) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (...call) => {
    const [, , { actor }] = call;
    for (const rule of rules) assertAllowed(rule, actor);
    return resolve(...call);
  };
}

function guardReference(type: GraphQLObjectType, rule: AccessRule | undefined): void {
  const apollo = (type.extensions['apollo'] ?? {}) as { subgraph?: { resolveReference?: ReferenceResolver } };
  const lookUp: ReferenceResolver = apollo.subgraph?.resolveReference ?? ((reference) => reference);
  // Thrown within a promise, a refusal leaves the other entities of the request alone.
  const guarded: ReferenceResolver = async (reference, context, info) => {
    if (rule !== undefined) assertAllowed(rule, context.actor);
    return lookUp(reference, context, info);
  };
  type.extensions = { ...type.extensions, apollo: { ...apollo, subgraph: { ...apollo.subgraph, resolveReference: guarded } } };
}

/** An entity that this subgraph answers for; a stub with `resolvable: false` only names another's. */
function isResolvableEntity(type: GraphQLObjectType): boolean {
  return directivesOf(type).some((directive) => {
    if (directive.name.value !== 'key') return false;
    const resolvable = directive.arguments?.find(({ name }) => name.value === 'resolvable')?.value;
    return resolvable?.kind !== Kind.BOOLEAN || resolvable.value;
  });
}

/** Federation allows the directives in more places than are enforced here; silence there would be a hole. */
function misplaced(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isObjectType(type) && ruleOf(type as Declared) !== undefined)
    .map((type) => `${type.name}: access is declared on fields and object types only`);
}
