import { QuantityUnit } from '@danvan/contracts/campaigns';
import type { Context } from '@danvan/service/context';
import { loadListBy } from '@danvan/service/loaders';

export interface ContributionTotal {
  campaignId: string;
  unit: QuantityUnit;
  contributions: number;
  pledged: string;
  received: string;
  verified: string;
}

/** What was given to each campaign, unit by unit in their order; exact, since PostgreSQL adds decimals. One statement. */
export function sumContributions(ctx: Context) {
  return loadListBy<ContributionTotal>(
    (campaignIds) =>
      ctx.database.query(
        `SELECT campaign_id AS "campaignId", unit, count(*)::int AS contributions,
           trim_scale(sum(pledged))::text AS pledged,
           trim_scale(coalesce(sum(received), 0))::text AS received,
           trim_scale(coalesce(sum(received) FILTER (WHERE status = 'VERIFIED'), 0))::text AS verified
         FROM contribution WHERE campaign_id = ANY ($1) AND status <> 'CANCELLED'
         GROUP BY campaign_id, unit ORDER BY campaign_id, array_position($2::text[], unit)`,
        [campaignIds, QuantityUnit.options],
      ),
    ({ campaignId }) => campaignId,
  );
}
