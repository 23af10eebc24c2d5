import { CampaignResultKind } from '@danvan/contracts/campaigns';
import { type Context, loadListBy, perRequest } from '@danvan/service';
import { type Quantity, quantityOf } from '../quantity.rules.ts';
import { unitOfKind } from './campaign-result.rules.ts';

export interface CampaignResultTotal {
  kind: CampaignResultKind;
  results: number;
  communes: number;
  /** Null for a kind that has no quantity. */
  total: Quantity | null;
}

interface Row extends Omit<CampaignResultTotal, 'total'> {
  campaignId: string;
  sum: string | null;
}

/** What came of a campaign, kind by kind in their order; a kind has one unit. One statement for all campaigns of a tick. */
export async function campaignResultTotalsOf(ctx: Context, campaignId: string): Promise<CampaignResultTotal[]> {
  const load = () =>
    loadListBy<Row>(
      (ids) => sumCampaignResults(ctx, ids),
      (row) => row.campaignId,
    );
  const rows = await perRequest(ctx, campaignResultTotalsOf, load).load(campaignId);
  return rows.map(({ sum, ...row }) => ({ ...row, total: quantityOf(sum, unitOfKind[row.kind]) }));
}

function sumCampaignResults({ database }: Context, campaignIds: readonly string[]): Promise<Row[]> {
  return database.query(
    `SELECT campaign_id AS "campaignId", kind, count(*)::int AS results, count(DISTINCT area_id)::int AS communes,
       trim_scale(sum(quantity))::text AS sum
     FROM campaign_result WHERE campaign_id = ANY ($1) AND status <> 'CANCELLED'
     GROUP BY campaign_id, kind ORDER BY campaign_id, array_position($2::text[], kind)`,
    [campaignIds, CampaignResultKind.options],
  );
}
