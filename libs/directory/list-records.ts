import type { Context } from '@danvan/service/context';
import { loadById, loadWithArguments } from '@danvan/service/loaders';
import { type Connection, connection, connectionsBy, type ListSpec, type PageArguments } from '@danvan/service/paging';
import { getRecords } from '@danvan/service/read-records';
import { columnsOf, selectOf, tableName } from '@danvan/service/record-columns';
import { raw, type Sql, sql } from '@danvan/service/sql';
import type { EntitySchema } from 'typeorm';
import type { LocalDate } from './directory.ts';
import type { OwnedRecord } from './lock-own-records.ts';
import { type PlaceFilter, placeConditions } from './place-conditions.ts';

/** How lists of records are narrowed; a field that is named like a column asks for that very value. */
export interface RecordFilter extends PlaceFilter {
  /** Without it all but the cancelled. */
  status?: string | null;
  from?: LocalDate | null;
}

export interface RecordArguments<F> extends PageArguments {
  filter?: F | null;
}

/** How records of one type are listed. */
export interface RecordList<R extends OwnedRecord & { status: string }, F extends RecordFilter> {
  readonly table: EntitySchema<R>;
  /** The day by which the latest come first. */
  readonly day: keyof R & string;
  /** The day that `from` and `to` bound, where the filter may ask for another. */
  bounded?(filter: F): keyof R & string;
  /** What else the filter asks for, over the alias `r`. */
  conditions?(filter: F): readonly (Sql | undefined)[];
}

/** One page, the latest first. */
export async function listRecords<R extends OwnedRecord & { status: string }, F extends RecordFilter>(
  ctx: Context,
  list: RecordList<R, F>,
  args: RecordArguments<F>,
): Promise<Connection<R>> {
  return connection(await listOf(ctx, list, args));
}

/** The same list for each parent that `property` points to: a fixed number of statements for each set of arguments. */
export function recordsBy<R extends OwnedRecord & { status: string }, F extends RecordFilter>(
  ctx: Context,
  list: RecordList<R, F>,
  property: keyof R & string,
) {
  return loadWithArguments(async (args: RecordArguments<F>, keys) =>
    connectionsBy<R, R>({ ...(await listOf(ctx, list, args)), keyColumn: columnOf(list.table, property), keyType: 'uuid', keys }),
  );
}

export function recordById<R extends OwnedRecord>(ctx: Context, table: EntitySchema<R>) {
  return loadById((ids) => getRecords<R>(ctx.database, table, ids));
}

async function listOf<R extends OwnedRecord & { status: string }, F extends RecordFilter>(
  ctx: Context,
  list: RecordList<R, F>,
  { filter, first, after }: RecordArguments<F>,
): Promise<ListSpec<R, R>> {
  return {
    database: ctx.database,
    select: selectOf(list.table, 'r'),
    from: `${tableName(list.table)} r`,
    where: await conditionsOf(ctx, list, filter ?? ({} as F)),
    orderBy: [
      { column: columnOf(list.table, list.day), direction: 'desc' },
      { column: 'r.id', direction: 'desc' },
    ],
    toNode: (record) => record,
    first: first ?? null,
    after: after ?? null,
  };
}

/** What is asked for in a way of its own. */
const special = new Set(['status', 'areaId', 'organisationId']);

async function conditionsOf<R extends OwnedRecord & { status: string }, F extends RecordFilter>(
  ctx: Context,
  list: RecordList<R, F>,
  filter: F,
): Promise<(Sql | undefined)[]> {
  const { status, from, to } = filter;
  const day = raw(columnOf(list.table, list.bounded?.(filter) ?? list.day));
  const asked = new Map<string, unknown>(Object.entries(filter));
  return [
    status ? sql`r.status = ${status}` : sql`r.status <> 'CANCELLED'`,
    ...(await placeConditions(ctx, 'r', filter)),
    from ? sql`${day} >= ${from}` : undefined,
    to ? sql`${day} <= ${to}` : undefined,
    ...columnsOf(list.table)
      .filter(({ property }) => !special.has(property) && (asked.get(property) ?? null) !== null)
      .map(({ property, column }) => sql`r.${raw(column)} = ${asked.get(property)}`),
    ...(list.conditions?.(filter) ?? []),
  ];
}

function columnOf<R extends object>(table: EntitySchema<R>, property: keyof R & string): string {
  const found = columnsOf(table).find((candidate) => candidate.property === property);
  if (found === undefined) throw new Error(`${tableName(table)} has no column for ${property}`);
  return `r.${found.column}`;
}
