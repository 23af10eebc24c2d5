import type { HouseholdStatus, PovertyStatus } from '@danvan/contracts/welfare';
import { type LocalDate, todayInVietnam } from '@danvan/directory';
import { type PlaceFilter, placeConditions } from '@danvan/directory/place-conditions';
import type { Context } from '@danvan/service/context';
import { loadById, loadWithArguments } from '@danvan/service/loaders';
import { type Connection, connection, connectionsBy, type ListSpec, type PageArguments } from '@danvan/service/paging';
import { getRecords } from '@danvan/service/read-records';
import { selectOf } from '@danvan/service/record-columns';
import { type Sql, sql } from '@danvan/service/sql';
import { householdTable } from './household.table.ts';
import type { Household } from './household.ts';

interface PovertyFilter {
  standard: string;
  status: PovertyStatus;
  asOf?: LocalDate | null;
}

export interface HouseholdFilter extends Pick<PlaceFilter, 'areaId' | 'includeSubareas' | 'organisationId'> {
  code?: string | null;
  status?: HouseholdStatus | null;
  poverty?: PovertyFilter | null;
}

export interface HouseholdsArguments extends PageArguments {
  filter?: HouseholdFilter | null;
}

/** By case code. */
export async function findHouseholds(ctx: Context, args: HouseholdsArguments): Promise<Connection<Household>> {
  return connection(await listOf(ctx, args));
}

/** However many areas ask in one request: a fixed number of statements for each set of arguments. */
export function householdLoaders(ctx: Context) {
  return {
    household: loadById((ids) => getRecords<Household>(ctx.database, householdTable, ids)),
    householdsOfArea: loadWithArguments(async (args: HouseholdsArguments, keys) =>
      connectionsBy<Household, Household>({ ...(await listOf(ctx, args)), keyColumn: 'h.area_id', keyType: 'uuid', keys }),
    ),
  };
}

async function listOf(ctx: Context, { filter, first, after }: HouseholdsArguments): Promise<ListSpec<Household, Household>> {
  return {
    database: ctx.database,
    select: selectOf(householdTable, 'h'),
    from: 'household h',
    where: await conditionsOf(ctx, filter ?? {}),
    orderBy: [{ column: 'h.code' }, { column: 'h.id' }],
    toNode: (household) => household,
    first: first ?? null,
    after: after ?? null,
  };
}

async function conditionsOf(ctx: Context, { poverty, status, code, ...place }: HouseholdFilter): Promise<(Sql | undefined)[]> {
  const today = todayInVietnam(ctx.now());
  return [
    status ? sql`h.status = ${status}` : sql`h.status <> 'CANCELLED'`,
    ...(await placeConditions(ctx, 'h', { ...place, to: poverty?.asOf ?? today })),
    code ? sql`h.code = ${code}` : undefined,
    poverty ? hasStatus(poverty, poverty.asOf ?? today) : undefined,
  ];
}

/** The containment finds, by its index, whoever ever had the status; the rest tells whether it holds on the day, as `statusOn` does. */
function hasStatus({ standard, status }: PovertyFilter, on: LocalDate): Sql {
  return sql`h.assessments @> ${JSON.stringify([{ standard, status }])}::jsonb AND ${status} = (
    SELECT a.known ->> 'status' FROM jsonb_array_elements(h.assessments) AS a (known)
     WHERE a.known ->> 'standard' = ${standard} AND a.known ->> 'from' <= ${on}
     ORDER BY a.known ->> 'from' DESC LIMIT 1)`;
}
