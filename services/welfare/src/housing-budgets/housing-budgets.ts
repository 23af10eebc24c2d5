import { HousingBudgetRevised } from '@danvan/contracts/welfare-housing';
import { mutations, organisationOf, reasonFields, stepCommand } from '@danvan/records';
import { type Context, defineModule, loadById, perRequest } from '@danvan/service';
import { z } from 'zod';
import { amountInput } from '../amount-input.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import type { Vnd } from '../money.rules.ts';
import { available, reviseTotal } from './housing-budget.rules.ts';
import { housingBudgetRecord } from './housing-budget-record.ts';
import { openHousingBudget } from './open-housing-budget.ts';

const reviseHousingBudget = stepCommand(housingBudgetRecord, {
  name: { one: 'reviseHousingBudget' },
  event: HousingBudgetRevised,
  item: z.object({ ...reasonFields, total: amountInput }),
  apply: (before, { total }) => reviseTotal(before, total),
});

const paidFrom = {};
const loadPaidFrom = (ctx: Context) =>
  loadById((ids) =>
    ctx.database.query<{ id: string; paid: Vnd }>(
      `SELECT housing_budget_id AS id, sum(amount)::text AS paid FROM disbursement
        WHERE housing_budget_id = ANY($1) AND status = 'PAID' GROUP BY 1`,
      [ids],
    ),
  );

export const housingBudgets = defineModule({
  schema: new URL('./housing-budgets.graphql', import.meta.url),
  mappers: { HousingBudget: './housing-budget-record.ts#HousingBudget as HousingBudgetRecord' },
  records: [housingBudgetRecord],
  resolvers: {
    Query: { housingBudget: housingBudgetRecord.byId, housingBudgets: housingBudgetRecord.list },
    Mutation: { ...mutations(openHousingBudget), ...mutations(reviseHousingBudget) },
    HousingBudget: {
      __resolveReference: housingBudgetRecord.reference,
      organisation: organisationOf,
      available: (budget) => available(budget),
      paid: async ({ id }, _, ctx) => (await perRequest(ctx, paidFrom, () => loadPaidFrom(ctx)).load(id))?.paid ?? '0',
    },
  } satisfies Resolvers,
});
