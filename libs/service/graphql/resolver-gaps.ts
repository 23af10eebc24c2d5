import { type GraphQLObjectType, type GraphQLSchema, isInterfaceType, isObjectType, isScalarType } from 'graphql';

/**
 * Resolvers that no field asks for, and fields that nobody resolves: root fields, and those with arguments, which no property can answer.
 * The federation library lets both pass in silence.
 */
export function resolverGaps(schema: GraphQLSchema, resolvers: object): string[] {
  return [...needless(schema, resolvers), ...missing(schema, resolvers), ...unanswered(schema, resolvers)];
}

function needless(schema: GraphQLSchema, resolvers: object): string[] {
  return Object.entries(resolvers).flatMap(([typeName, fields]) => {
    const type = schema.getType(typeName);
    if (type === undefined) return [`there is a resolver for ${typeName}, which the schema has not`];
    if (isScalarType(type) || !(isObjectType(type) || isInterfaceType(type))) return [];
    const known = type.getFields();
    return Object.keys(fields as object)
      .filter((field) => !field.startsWith('__') && known[field] === undefined)
      .map((field) => `there is a resolver for ${typeName}.${field}, which the schema has not`);
  });
}

function missing(schema: GraphQLSchema, resolvers: object): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type): type is GraphQLObjectType => Boolean(type));
  return roots.flatMap((type) => {
    const resolved = (resolvers as Record<string, object | undefined>)[type.name] ?? {};
    return Object.keys(type.getFields())
      .filter((field) => field !== '_entities' && field !== '_service' && !(field in resolved))
      .map((field) => `nothing resolves ${type.name}.${field}`);
  });
}

function unanswered(schema: GraphQLSchema, resolvers: object): string[] {
  const roots = new Set<unknown>([schema.getQueryType(), schema.getMutationType()]);
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !roots.has(type) && !type.name.startsWith('__'),
  );
  return types.flatMap((type) => {
    const resolved = (resolvers as Record<string, object | undefined>)[type.name] ?? {};
    return Object.values(type.getFields())
      .filter(({ name, args }) => args.length > 0 && !(name in resolved))
      .map(({ name }) => `nothing resolves ${type.name}.${name}`);
  });
}
