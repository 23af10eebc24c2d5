import { type LocalDate } from '@danvan/calendar';
import { type PlaceFilter, placeConditions } from '@danvan/directory/place-conditions';
import {
  type Connection,
  type Context,
  columnsOf,
  connection,
  connectionsBy,
  type ListSpec,
  loadWithArguments,
  type OrderColumn,
  type PageArguments,
  raw,
  type Sql,
  selectOf,
  sql,
  tableName,
} from '@danvan/service';
import type { EntitySchema } from 'typeorm';

/** How lists of records are narrowed; a field that is named like a column asks for that very value. */
export interface RecordFilter extends PlaceFilter {
  /** Without it all but the cancelled. */
  status?: string | null;
  from?: LocalDate | null;
  [column: string]: unknown;
}

export interface ListArguments extends PageArguments {
  filter?: object | null;
}

/** How records of one type are listed. */
export interface ListRules<R> {
  /** The day by which the latest come first. */
  readonly day: keyof R & string;
  /** What orders them instead, from the lowest up: a code or a name. */
  readonly by?: keyof R & string;
  /** The day that `from` and `to` bound, where the filter may ask for another. */
  bounded?(filter: RecordFilter): keyof R & string;
  /** The day on which areas are asked for together with those below them, where `to` does not say it. */
  asOf?(filter: RecordFilter): LocalDate | null | undefined;
  /** What else the filter asks for, over the alias `r`. */
  conditions?(filter: RecordFilter, ctx: Context): readonly (Sql | undefined)[];
}

interface RecordList<R extends object> extends ListRules<R> {
  readonly table: EntitySchema<R>;
}

/** One page, the latest first. */
export async function listRecords<R extends object>(
  ctx: Context,
  list: RecordList<R>,
  args: ListArguments,
): Promise<Connection<R>> {
  return connection<R, R>(await listOf(ctx, list, args));
}

/** The same list for each parent that `property` points to: a fixed number of statements for each set of arguments. */
export function recordsBy<R extends object>(ctx: Context, list: RecordList<R>, property: keyof R & string) {
  return loadWithArguments(async (args: ListArguments, keys) =>
    connectionsBy<R, R>({ ...(await listOf(ctx, list, args)), keyColumn: columnOf(list.table, property), keyType: 'uuid', keys }),
  );
}

async function listOf<R extends object>(
  ctx: Context,
  list: RecordList<R>,
  { filter, first, after }: ListArguments,
): Promise<ListSpec<R, R>> {
  return {
    database: ctx.database,
    select: selectOf(list.table, 'r'),
    from: `${tableName(list.table)} r`,
    where: await conditionsOf(ctx, list, (filter ?? {}) as RecordFilter),
    orderBy: orderOf(list),
    toNode: (record) => record,
    first: first ?? null,
    after: after ?? null,
  };
}

function orderOf<R extends object>({ table, day, by }: RecordList<R>): OrderColumn[] {
  const direction = by === undefined ? 'desc' : 'asc';
  return [
    { column: columnOf(table, by ?? day), direction },
    { column: 'r.id', direction },
  ];
}

/** Columns that the filter asks for in a way of their own. */
const special = new Set(['status', 'areaId', 'organisationId']);

/** What a list's filter asks for, over the alias `r`. */
export async function conditionsOf<R extends object>(
  ctx: Context,
  list: RecordList<R>,
  filter: RecordFilter,
): Promise<(Sql | undefined)[]> {
  const { status, from, to } = filter;
  const day = raw(columnOf(list.table, list.bounded?.(filter) ?? list.day));
  return [
    statusCondition(list, status),
    ...(await placeConditions(ctx, 'r', { ...filter, to: to ?? list.asOf?.(filter) ?? null })),
    from ? sql`${day} >= ${from}` : undefined,
    to ? sql`${day} <= ${to}` : undefined,
    ...columnsOf(list.table)
      .filter(({ property }) => !special.has(property) && (filter[property] ?? null) !== null)
      .map(({ property, column }) => sql`r.${raw(column)} = ${filter[property]}`),
    ...(list.conditions?.(filter, ctx) ?? []),
  ];
}

function statusCondition<R extends object>({ table }: RecordList<R>, status: RecordFilter['status']): Sql | undefined {
  if (!columnsOf(table).some(({ property }) => property === 'status')) return undefined;
  return status ? sql`r.status = ${status}` : sql`r.status <> 'CANCELLED'`;
}

function columnOf<R extends object>(table: EntitySchema<R>, property: string): string {
  const found = columnsOf(table).find((candidate) => candidate.property === property);
  if (found === undefined) throw new Error(`${tableName(table)} has no column for ${property}`);
  return `r.${found.column}`;
}
