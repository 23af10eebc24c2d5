import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { call, emptyValue, fieldsOf } from './sdl.ts';

/** A request whose variable has one value in it that its type does not know; everything else about it is valid. */
export interface BrokenInput {
  field: string;
  query: string;
  variables: Record<string, unknown>;
  /** The broken value, and where it stands. */
  value: string;
  where: string;
}

/** One for each id, day, amount and enum value of each argument of each root field, those within lists included. */
export function brokenInputs(schema: GraphQLSchema): BrokenInput[] {
  return (['query', 'mutation'] as const).flatMap((operation) =>
    fieldsOf(operation === 'query' ? schema.getQueryType() : schema.getMutationType()).flatMap((field) =>
      field.args.flatMap((arg) => brokenArguments(operation, field, arg)),
    ),
  );
}

function brokenArguments(operation: string, field: GraphQLField<unknown, unknown>, arg: GraphQLArgument): BrokenInput[] {
  const query = `${operation} ($${arg.name}: ${arg.type}) { ${call(field, { [arg.name]: `$${arg.name}` })} }`;
  return breaksOf(arg.type, arg.name).map(({ broken, value, where }) => ({
    field: field.name,
    query,
    variables: { [arg.name]: broken },
    value,
    where: where === arg.name ? `"$${arg.name}"` : `"${where}"`,
  }));
}

interface Break {
  broken: unknown;
  value: string;
  where: string;
}

function breaksOf(type: GraphQLInputType, path: string): Break[] {
  if (isNonNullType(type)) return breaksOf(type.ofType as GraphQLInputType, path);
  if (isListType(type)) return breaksOf(type.ofType, `${path}[0]`).map((inner) => ({ ...inner, broken: [inner.broken] }));
  if (isInputObjectType(type)) {
    const rest = emptyValue(type) as object;
    return Object.values(type.getFields()).flatMap((field) =>
      breaksOf(field.type, `${path}.${field.name}`).map((inner) => ({
        ...inner,
        broken: { ...rest, [field.name]: inner.broken },
      })),
    );
  }
  const value = isEnumType(type) ? 'NO_SUCH_VALUE' : NONSENSE[type.name];
  return value === undefined ? [] : [{ broken: value, value, where: path }];
}

const NONSENSE: Record<string, string> = {
  UUID: '12345678-1234-1234-1234-12345678',
  LocalDate: '2024-02-30',
  DateTime: '2024-02-30T25:00:00+07:00',
  VND: '1.5',
  Decimal: 'one',
};
