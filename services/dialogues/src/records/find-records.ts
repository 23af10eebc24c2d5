import { areaSubtreeIn, type LocalDate, todayInVietnam } from '@danvan/directory';
import type { Context } from '@danvan/service/context';
import { loadById, loadWithArguments } from '@danvan/service/loaders';
import { type Connection, connection, connectionsBy, type ListSpec, type PageArguments } from '@danvan/service/paging';
import { getRecords } from '@danvan/service/read-records';
import { columnsOf, selectOf, tableName } from '@danvan/service/record-columns';
import { raw, type Sql, sql } from '@danvan/service/sql';
import type { EntitySchema } from 'typeorm';
import type { CountedRecord } from './counted-record.ts';

export interface RecordFilter {
  areaId?: string | null;
  includeSubareas?: boolean | null;
  organisationId?: string | null;
  status?: string | null;
  from?: LocalDate | null;
  to?: LocalDate | null;
  /** For what lasts: that it holds on this day. */
  on?: LocalDate | null;
  /** Columns of the type's own, each for one value. */
  [own: string]: unknown;
}

export interface RecordArguments extends PageArguments {
  filter?: RecordFilter | null;
}

/** Newest first. */
export async function findRecords<R extends CountedRecord>(
  ctx: Context,
  table: EntitySchema<R>,
  args: RecordArguments,
): Promise<Connection<R>> {
  return connection(await listOf(ctx, table, args));
}

/** However many parents ask in one request: a fixed number of statements for each set of arguments. */
export function recordLoaders<R extends CountedRecord>(ctx: Context, table: EntitySchema<R>) {
  const listsBy = (keyColumn: string) =>
    loadWithArguments(async (args: RecordArguments, keys) =>
      connectionsBy<R, R>({ ...(await listOf(ctx, table, args)), keyColumn, keyType: 'uuid', keys }),
    );
  return {
    byId: loadById((ids) => getRecords(ctx.database, table, ids)),
    ofOrganisation: listsBy('r.organisation_id'),
    ofArea: listsBy('r.area_id'),
  };
}

async function listOf<R extends CountedRecord>(
  ctx: Context,
  table: EntitySchema<R>,
  { filter, first, after }: RecordArguments,
): Promise<ListSpec<R, R>> {
  return {
    database: ctx.database,
    select: selectOf(table, 'r'),
    from: `${tableName(table)} r`,
    where: await conditionsOf(ctx, table, filter ?? {}),
    orderBy: [
      { column: 'r.date', direction: 'desc' },
      { column: 'r.id', direction: 'desc' },
    ],
    toNode: (record) => record,
    first: first ?? null,
    after: after ?? null,
  };
}

async function conditionsOf<R extends CountedRecord>(
  ctx: Context,
  table: EntitySchema<R>,
  { areaId, includeSubareas, organisationId, status, from, to, on, ...own }: RecordFilter,
): Promise<(Sql | undefined)[]> {
  const areas =
    areaId && (includeSubareas ? await areaSubtreeIn(ctx.database, areaId, to ?? todayInVietnam(ctx.now())) : [areaId]);
  return [
    status ? sql`r.status = ${status}` : sql`r.status <> 'CANCELLED'`,
    areas ? sql`r.area_id = ANY (${areas}::uuid[])` : undefined,
    organisationId ? sql`r.organisation_id = ${organisationId}` : undefined,
    from ? sql`r.date >= ${from}` : undefined,
    to ? sql`r.date <= ${to}` : undefined,
    on ? sql`r.date <= ${on} AND (r.valid_to IS NULL OR ${on} < r.valid_to)` : undefined,
    ...columnsOf(table).map(({ property, column }) => (own[property] ? sql`r.${raw(column)} = ${own[property]}` : undefined)),
  ];
}
