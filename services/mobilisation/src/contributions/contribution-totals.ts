import { QuantityUnit } from '@danvan/contracts/campaigns';
import { type Context, loadListBy, perRequest } from '@danvan/service';

export interface ContributionTotal {
  unit: QuantityUnit;
  contributions: number;
  pledged: string;
  received: string;
  verified: string;
}

type Row = ContributionTotal & { campaignId: string };

/** What was given to a campaign, unit by unit in their order; exact, since PostgreSQL adds decimals. One statement for all campaigns of a tick. */
export function contributionTotalsOf(ctx: Context, campaignId: string): Promise<ContributionTotal[]> {
  const load = () =>
    loadListBy<Row>(
      (ids) => sumContributions(ctx, ids),
      (row) => row.campaignId,
    );
  return perRequest(ctx, contributionTotalsOf, load).load(campaignId);
}

function sumContributions({ database }: Context, campaignIds: readonly string[]): Promise<Row[]> {
  return database.query(
    `SELECT campaign_id AS "campaignId", unit, count(*)::int AS contributions,
       trim_scale(sum(pledged))::text AS pledged,
       trim_scale(coalesce(sum(received), 0))::text AS received,
       trim_scale(coalesce(sum(received) FILTER (WHERE status = 'VERIFIED'), 0))::text AS verified
     FROM contribution WHERE campaign_id = ANY ($1) AND status <> 'CANCELLED'
     GROUP BY campaign_id, unit ORDER BY campaign_id, array_position($2::text[], unit)`,
    [campaignIds, QuantityUnit.options],
  );
}
