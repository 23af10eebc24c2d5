import type { FundSource } from '@danvan/contracts/welfare-housing';
import { type PlaceFilter, placeConditions } from '@danvan/directory/place-conditions';
import type { Context } from '@danvan/service/context';
import { loadById } from '@danvan/service/loaders';
import { type Connection, connection, type PageArguments } from '@danvan/service/paging';
import { getRecords } from '@danvan/service/read-records';
import { selectOf } from '@danvan/service/record-columns';
import { sql } from '@danvan/service/sql';
import type { Vnd } from '../money.ts';
import { housingBudgetTable } from './housing-budget.table.ts';
import type { HousingBudget } from './housing-budget.ts';

export interface HousingBudgetsArguments extends PageArguments {
  filter?: (Pick<PlaceFilter, 'areaId' | 'includeSubareas' | 'organisationId'> & { source?: FundSource | null }) | null;
}

/** Latest first. */
export async function findHousingBudgets(
  ctx: Context,
  { filter, first, after }: HousingBudgetsArguments,
): Promise<Connection<HousingBudget>> {
  const { source, ...place } = filter ?? {};
  return connection<HousingBudget, HousingBudget>({
    database: ctx.database,
    select: selectOf(housingBudgetTable, 'b'),
    from: 'housing_budget b',
    where: [...(await placeConditions(ctx, 'b', place)), source ? sql`b.source = ${source}` : undefined],
    orderBy: [
      { column: 'b.opened_on', direction: 'desc' },
      { column: 'b.id', direction: 'desc' },
    ],
    toNode: (budget) => budget,
    first: first ?? null,
    after: after ?? null,
  });
}

export function housingBudgetLoaders(ctx: Context) {
  return {
    housingBudget: loadById((ids) => getRecords<HousingBudget>(ctx.database, housingBudgetTable, ids)),
    paidFromBudget: loadById((ids) =>
      ctx.database.query<{ id: string; paid: Vnd }>(
        `SELECT housing_budget_id AS id, sum(amount)::text AS paid FROM disbursement
          WHERE housing_budget_id = ANY($1) AND status = 'PAID' GROUP BY 1`,
        [ids],
      ),
    ),
  };
}
