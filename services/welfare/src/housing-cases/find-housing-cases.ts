import type { HousingCaseStatus, HousingWork } from '@danvan/contracts/welfare-housing';
import type { LocalDate } from '@danvan/directory';
import { type PlaceFilter, placeConditions } from '@danvan/directory/place-conditions';
import type { Context } from '@danvan/service/context';
import { loadById, loadWithArguments } from '@danvan/service/loaders';
import { type Connection, connection, connectionsBy, type ListSpec, type PageArguments } from '@danvan/service/paging';
import { getRecords } from '@danvan/service/read-records';
import { selectOf } from '@danvan/service/record-columns';
import { type Sql, sql } from '@danvan/service/sql';
import { loadRecordsBy } from '../load-records-by.ts';
import { housingCaseTable } from './housing-case.table.ts';
import type { HousingCase } from './housing-case.ts';

export interface HousingCaseFilter extends Pick<PlaceFilter, 'areaId' | 'includeSubareas' | 'organisationId'> {
  status?: HousingCaseStatus | null;
  work?: HousingWork | null;
  householdId?: string | null;
  budgetId?: string | null;
  completedFrom?: LocalDate | null;
  completedTo?: LocalDate | null;
}

export interface HousingCasesArguments extends PageArguments {
  filter?: HousingCaseFilter | null;
}

/** Latest opening first. */
export async function findHousingCases(ctx: Context, args: HousingCasesArguments): Promise<Connection<HousingCase>> {
  return connection(await listOf(ctx, args));
}

async function listOf(
  ctx: Context,
  { filter, first, after }: HousingCasesArguments,
): Promise<ListSpec<HousingCase, HousingCase>> {
  return {
    database: ctx.database,
    select: selectOf(housingCaseTable, 'c'),
    from: 'housing_case c',
    where: await conditionsOf(ctx, filter ?? {}),
    orderBy: [
      { column: 'c.opened_on', direction: 'desc' },
      { column: 'c.id', direction: 'desc' },
    ],
    toNode: (housing) => housing,
    first: first ?? null,
    after: after ?? null,
  };
}

export function housingCaseLoaders(ctx: Context) {
  return {
    housingCase: loadById((ids) => getRecords<HousingCase>(ctx.database, housingCaseTable, ids)),
    housingCasesOfArea: loadWithArguments(async (args: HousingCasesArguments, keys) =>
      connectionsBy<HousingCase, HousingCase>({ ...(await listOf(ctx, args)), keyColumn: 'c.area_id', keyType: 'uuid', keys }),
    ),
    housingCasesOfHousehold: loadRecordsBy<HousingCase>(ctx, housingCaseTable, {
      column: 'household_id',
      keyOf: ({ householdId }) => householdId,
      day: 'opened_on',
    }),
  };
}

async function conditionsOf(ctx: Context, filter: HousingCaseFilter): Promise<(Sql | undefined)[]> {
  const { status, work, householdId, budgetId, completedFrom, completedTo, ...place } = filter;
  return [
    status ? sql`c.status = ${status}` : sql`c.status <> 'CANCELLED'`,
    ...(await placeConditions(ctx, 'c', { ...place, to: completedTo ?? null })),
    work ? sql`c.work = ${work}` : undefined,
    householdId ? sql`c.household_id = ${householdId}` : undefined,
    budgetId ? sql`c.housing_budget_id = ${budgetId}` : undefined,
    completedFrom ? sql`c.completed_on >= ${completedFrom}` : undefined,
    completedTo ? sql`c.completed_on <= ${completedTo}` : undefined,
  ];
}
