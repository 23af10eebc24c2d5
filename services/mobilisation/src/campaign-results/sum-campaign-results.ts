import { CampaignResultKind } from '@danvan/contracts/campaigns';
import type { Context } from '@danvan/service/context';
import { loadListBy } from '@danvan/service/loaders';
import { type Quantity, quantityOf } from '../quantity.rules.ts';
import { unitOfKind } from './campaign-result.ts';

export interface CampaignResultTotal {
  kind: CampaignResultKind;
  results: number;
  communes: number;
  /** None for a kind that has no quantity. */
  total: Quantity | null;
}

interface Row {
  campaignId: string;
  kind: CampaignResultKind;
  results: number;
  communes: number;
  sum: string | null;
}

/** What came of each campaign, kind by kind in their order; a kind has one unit. One statement. */
export function sumCampaignResults(ctx: Context) {
  return loadListBy<CampaignResultTotal & Pick<Row, 'campaignId'>>(
    async (campaignIds) => {
      const rows = await ctx.database.query<Row>(
        `SELECT campaign_id AS "campaignId", kind, count(*)::int AS results, count(DISTINCT area_id)::int AS communes,
           trim_scale(sum(quantity))::text AS sum
         FROM campaign_result WHERE campaign_id = ANY ($1) AND status <> 'CANCELLED'
         GROUP BY campaign_id, kind ORDER BY campaign_id, array_position($2::text[], kind)`,
        [campaignIds, CampaignResultKind.options],
      );
      return rows.map(({ sum, ...row }) => ({ ...row, total: quantityOf(sum, unitOfKind[row.kind]) }));
    },
    ({ campaignId }) => campaignId,
  );
}
