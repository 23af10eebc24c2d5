import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { call, emptyValue, fieldsOf } from './sdl.ts';

/** A request whose variable has one value in it that is none for its place; everything else about it is valid. */
export interface BrokenInput {
  field: string;
  query: string;
  variables: Record<string, unknown>;
  /** The broken value, and where it stands. */
  value: string | number;
  where: string;
}

/** One for each id, day, amount and enum value of each argument of each root field, those within lists included. */
export function brokenInputs(schema: GraphQLSchema): BrokenInput[] {
  return inputsWith(schema, ({ type }) => {
    const value = isEnumType(type) ? 'NO_SUCH_VALUE' : NONSENSE[type.name];
    return value === undefined ? [] : [value];
  });
}

const NONSENSE: Record<string, string> = {
  UUID: '12345678-1234-1234-1234-12345678',
  LocalDate: '2024-02-30',
  DateTime: '2024-02-30T25:00:00+07:00',
  VND: '1.5',
  Decimal: 'one',
};

/** The same for each day, moment and year: days that are none of the platform's, each written as such a one would be. */
export function daysOutOfRange(schema: GraphQLSchema): BrokenInput[] {
  return inputsWith(schema, ({ type, name }) => {
    if (type.name === 'Int' && /year/i.test(name)) return [9999, 0, -1, 1899, 2200];
    const days = ['9999-12-31', '0000-01-01', '-001-01-01', '-000001-01-01', '1899-12-31', '2200-01-01'];
    if (type.name === 'DateTime') return days.map((day) => `${day}T08:00:00+07:00`);
    return type.name === 'LocalDate' ? days : [];
  });
}

/** A place that takes a value: what it is of, and the argument or field that it is of. */
interface Place {
  type: GraphQLNamedType;
  name: string;
}
type ValuesFor = (place: Place) => readonly (string | number)[];

function inputsWith(schema: GraphQLSchema, valuesFor: ValuesFor): BrokenInput[] {
  return (['query', 'mutation'] as const).flatMap((operation) =>
    fieldsOf(operation === 'query' ? schema.getQueryType() : schema.getMutationType()).flatMap((field) =>
      field.args.flatMap((arg) => brokenArguments(operation, { field, arg }, valuesFor)),
    ),
  );
}

function brokenArguments(
  operation: string,
  { field, arg }: { field: GraphQLField<unknown, unknown>; arg: GraphQLArgument },
  valuesFor: ValuesFor,
): BrokenInput[] {
  const query = `${operation} ($${arg.name}: ${arg.type}) { ${call(field, { [arg.name]: `$${arg.name}` })} }`;
  return breaksOf(arg.type, { path: arg.name, name: arg.name }, valuesFor).map(({ broken, value, where }) => ({
    field: field.name,
    query,
    variables: { [arg.name]: broken },
    value,
    where: where === arg.name ? `"$${arg.name}"` : `"${where}"`,
  }));
}

interface Break {
  broken: unknown;
  value: string | number;
  where: string;
}

function breaksOf(type: GraphQLInputType, { path, name }: { path: string; name: string }, valuesFor: ValuesFor): Break[] {
  if (isNonNullType(type)) return breaksOf(type.ofType as GraphQLInputType, { path, name }, valuesFor);
  if (isListType(type)) {
    const inner = breaksOf(type.ofType, { path: `${path}[0]`, name }, valuesFor);
    return inner.map((one) => ({ ...one, broken: [one.broken] }));
  }
  if (isInputObjectType(type)) {
    const rest = emptyValue(type) as object;
    return Object.values(type.getFields()).flatMap((field) =>
      breaksOf(field.type, { path: `${path}.${field.name}`, name: field.name }, valuesFor).map((inner) => ({
        ...inner,
        broken: { ...rest, [field.name]: inner.broken },
      })),
    );
  }
  return valuesFor({ type, name }).map((value) => ({ broken: value, value, where: path }));
}
