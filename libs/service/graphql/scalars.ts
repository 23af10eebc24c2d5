import { DayOutOfRange, dayRange, isInDayRange, isInMomentRange } from '@danvan/calendar/day-range';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';

interface ScalarParts<Internal> {
  name: string;
  /** What is allowed, in both languages: a scalar does not know who asks. The value that was sent is not told back. */
  allowed: string;
  parse(value: unknown): Internal;
  serialize(value: unknown): string | Date;
}

/** Says what is allowed, and nothing of the value that was sent. */
export class ValueRefused extends GraphQLError {}

function scalar<Internal>({ name, allowed, parse, serialize }: ScalarParts<Internal>): GraphQLScalarType<Internal, unknown> {
  const parseOrTell = (value: unknown): Internal => {
    try {
      return parse(value);
    } catch {
      throw new ValueRefused(`This value is not a ${name}; ${allowed}.`, { extensions: { code: 'BAD_USER_INPUT' } });
    }
  };
  return new GraphQLScalarType({
    name,
    parseValue: parseOrTell,
    parseLiteral: (node) => parseOrTell(literalValue(node)),
    serialize,
  });
}

const literalValue = (node: ValueNode) => (node.kind === Kind.STRING ? node.value : undefined);

/** Longer than any value of ours: no expression is run over what follows. */
const longestText = 64;
const isShort = (value: unknown): value is string => typeof value === 'string' && value.length <= longestText;

function textMatching(pattern: RegExp): (value: unknown) => string {
  return (value) => {
    const text = typeof value === 'bigint' ? value.toString() : value;
    if (!isShort(text) || !pattern.test(text)) throw new TypeError('not of this form');
    return text;
  };
}

const uuid = textMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i);
const vnd = textMatching(/^(0|-?[1-9]\d{0,17})$/);
const decimal = textMatching(/^-?(0|[1-9]\d{0,19})(\.\d{1,10})?$/);

const LocalDate = scalar({
  name: 'LocalDate',
  allowed: `a day is written like "2026-07-01", from ${dayRange.first} to ${dayRange.last} — ngày viết dạng "2026-07-01", từ ${dayRange.first} đến ${dayRange.last}`,
  parse: (value) => {
    const text = textMatching(/^\d{4}-\d{2}-\d{2}$/)(value);
    if (!isInDayRange(text)) throw new DayOutOfRange();
    return String(GraphQLLocalDate.parseValue(text));
  },
  serialize: (value) => String(GraphQLLocalDate.serialize(value)),
});

/** A `Date` for resolvers and commands, an RFC 3339 string outside. */
const DateTime = scalar({
  name: 'DateTime',
  allowed: `a moment is written with its zone like "2026-07-01T08:00:00+07:00", from ${dayRange.first} to ${dayRange.last} — thời điểm viết kèm múi giờ, từ ${dayRange.first} đến ${dayRange.last}`,
  parse: (value): Date => {
    if (!isShort(value)) throw new TypeError('not a short text');
    const moment = GraphQLDateTime.parseValue(value) as Date;
    if (!isInMomentRange(moment)) throw new DayOutOfRange();
    return moment;
  },
  serialize: (value) => (value instanceof Date ? value.toISOString() : new Date(String(value)).toISOString()),
});

export const scalars = {
  DateTime,
  LocalDate,
  UUID: scalar({
    name: 'UUID',
    allowed: 'an id looks like "01980000-0000-7000-8000-000000000000" — mã có dạng như vậy',
    parse: (value) => uuid(value).toLowerCase(),
    serialize: uuid,
  }),
  VND: scalar({
    name: 'VND',
    allowed: 'whole đồng as a string of at most 18 digits like "15000000" — số tiền đồng, chuỗi chữ số',
    parse: vnd,
    serialize: vnd,
  }),
  Decimal: scalar({
    name: 'Decimal',
    allowed: 'a decimal number as a string like "12.5" — số thập phân dạng chuỗi như "12.5"',
    parse: decimal,
    serialize: decimal,
  }),
};
