import DataLoader from 'dataloader';
import { badCursor, decodeCursor, encodeCursor, type OrderColumn } from './cursor.ts';

export type { OrderColumn } from './cursor.ts';

import { BadUserInput } from '../errors.ts';
import { sqlState } from './describe-error.ts';
import { joined, raw, type Sql, sql } from './sql.ts';

export interface PageArguments {
  first?: number | null;
  after?: string | null;
}

export interface ListSpec<Row, Node> extends PageArguments {
  database: { query<R>(sql: string, params?: unknown[]): Promise<R[]> };
  /** What stands after SELECT, e.g. `d.*`. */
  select: string;
  /** What stands after FROM, e.g. `dialogue d`. */
  from: string;
  /** All of them hold: sql`d.kind = ${kind}`. Undefined ones are left out. */
  where?: readonly (Sql | undefined)[];
  orderBy: readonly OrderColumn[];
  toNode: (row: Row) => Node;
}

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  /** Counts only when the field is asked for: graphql-js calls a function that it finds in place of a value. */
  totalCount: () => Promise<number>;
}

const defaultPage = 50;
const largestPage = 200;

/**
 * One page of a list as a Relay connection: keyset paging, so that rows which come or go elsewhere neither repeat nor hide others.
 * @throws BadUserInput for a cursor of another list and for `first` outside 0…200.
 */
export async function connection<Row extends object, Node>(spec: ListSpec<Row, Node>): Promise<Connection<Node>> {
  const rows = await fetchRows<Row, Node, Row & Position>(spec, pageOf(spec));
  return toConnection(spec, rows, async () => {
    const { text, params } = sql`SELECT count(*)::int AS count FROM ${raw(spec.from)} WHERE ${conditions(spec)}`.toQuery();
    const [row] = await spec.database.query<{ count: number }>(text, params);
    return row?.count ?? 0;
  });
}

export interface KeyedListSpec<Row, Node> extends ListSpec<Row, Node> {
  /** The column that says whose list a row is in, e.g. `d.area_id`; NOT NULL rows only. */
  keyColumn: string;
  keyType: 'uuid' | 'text';
  keys: readonly string[];
}

/** The same page of many lists, one a key and in the order of the keys, by one statement; all their total counts by one more. */
export async function connectionsBy<Row extends object, Node>(spec: KeyedListSpec<Row, Node>): Promise<Connection<Node>[]> {
  const { keyColumn, keyType, keys } = spec;
  const page = pageOf({ ...spec, where: [...(spec.where ?? []), sql`${raw(keyColumn)} = wanted.key`] });
  const lists = sql`SELECT wanted.key AS "~key", page.* FROM unnest(${keys}::${raw(keyType)}[]) AS wanted (key)
    CROSS JOIN LATERAL (SELECT row.*, row_number() OVER () AS "~n" FROM (${page}) AS row) AS page ORDER BY wanted.key, page."~n"`;
  const rows = await fetchRows<Row, Node, Row & Position & { '~key': string }>(spec, lists);
  const byKey = Map.groupBy(rows, (row) => row['~key']);
  const counts = new DataLoader((asked: readonly string[]) => countBy(spec, asked));
  return keys.map((key) => toConnection(spec, byKey.get(key) ?? [], () => counts.load(key)));
}

/** A row's place as texts: a moment has microseconds that a `Date` would lose, and rows with them. */
interface Position {
  '~place': string[];
}

function pageOf<Row, Node>(spec: ListSpec<Row, Node>): Sql {
  const order = spec.orderBy.map(({ column, direction = 'asc', collate }) => raw(`${column}${collation(collate)} ${direction}`));
  const place = spec.orderBy.map(({ column }) => raw(`(${column})::text`));
  return sql`SELECT ${raw(spec.select)}, ARRAY[${joined(place, ', ')}] AS "~place" FROM ${raw(spec.from)} WHERE ${conditions(spec)} AND ${behindCursor(spec)}
    ORDER BY ${joined(order, ', ')} LIMIT ${pageSize(spec.first) + 1}`;
}

function pageSize(first: number | null | undefined): number {
  const size = first ?? defaultPage;
  if (size >= 0 && size <= largestPage) return size;
  throw new BadUserInput({
    vi: `\`first\` phải từ 0 đến ${largestPage}.`,
    en: `\`first\` must be between 0 and ${largestPage}.`,
  });
}

function conditions({ where = [] }: { where?: readonly (Sql | undefined)[] }): Sql {
  return joined([raw('true'), ...where.filter((condition) => condition !== undefined)], ' AND ');
}

function behindCursor<Row, Node>({ after, orderBy }: ListSpec<Row, Node>): Sql {
  if (after === undefined || after === null) return raw('true');
  const place = decodeCursor(orderBy, after);
  const isUniform = orderBy.every(({ direction = 'asc' }) => direction === (orderBy[0]?.direction ?? 'asc'));
  if (isUniform) {
    // A row comparison is one range of the index.
    const columns = orderBy.map(({ column, collate }) => raw(`${column}${collation(collate)}`));
    return sql`(${joined(columns, ', ')}) ${raw(comparison(orderBy[0]))} (${joined(
      place.map((value) => sql`${value}`),
      ', ',
    )})`;
  }
  const alternatives = orderBy.map((last, i) => {
    const same = orderBy.slice(0, i).map(({ column }, j) => sql`${raw(column)} = ${place[j]}`);
    return joined([...same, sql`${raw(last.column + collation(last.collate))} ${raw(comparison(last))} ${place[i]}`], ' AND ');
  });
  return sql`(${joined(
    alternatives.map((alternative) => sql`(${alternative})`),
    ' OR ',
  )})`;
}

const comparison = (order: OrderColumn | undefined) => (order?.direction === 'desc' ? '<' : '>');
const collation = (name: string | undefined) => (name === undefined ? '' : ` COLLATE "${name}"`);

// Data exceptions: what a forged cursor holds in place of a date or an id.
const unreadable = /^22/;

async function fetchRows<Row, Node, Found>(spec: ListSpec<Row, Node>, query: Sql): Promise<Found[]> {
  const { text, params } = query.toQuery();
  try {
    return await spec.database.query<Found>(text, params);
  } catch (error) {
    if (spec.after && unreadable.test(sqlState(error) ?? '')) throw badCursor();
    throw error;
  }
}

function toConnection<Row extends object, Node>(
  { first, after, orderBy, toNode }: ListSpec<Row, Node>,
  rows: readonly (Row & Position)[],
  totalCount: () => Promise<number>,
): Connection<Node> {
  const size = pageSize(first);
  const edges = rows.slice(0, size).map((row) => ({ cursor: encodeCursor(orderBy, row['~place']), node: toNode(row) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after !== undefined && after !== null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

async function countBy<Row, Node>(spec: KeyedListSpec<Row, Node>, keys: readonly string[]): Promise<number[]> {
  const column = raw(spec.keyColumn);
  const { text, params } = sql`SELECT ${column} AS key, count(*)::int AS count FROM ${raw(spec.from)}
    WHERE ${conditions(spec)} AND ${column} = ANY (${keys}::${raw(spec.keyType)}[]) GROUP BY ${column}`.toQuery();
  const counts = new Map(
    (await spec.database.query<{ key: string; count: number }>(text, params)).map(({ key, count }) => [key, count]),
  );
  return keys.map((key) => counts.get(key) ?? 0);
}
