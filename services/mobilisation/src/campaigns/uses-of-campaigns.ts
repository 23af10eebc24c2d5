import type { Tx } from '@danvan/service';
import type { CampaignUse } from './campaign.rules.ts';

const none: CampaignUse = { count: 0, first: null, last: null };

/**
 * What counts for campaigns that are locked, in their order: nothing joins them meanwhile, since whoever adds to a campaign holds its
 * row FOR SHARE. One statement.
 */
export async function usesOfCampaignsIn(tx: Tx, campaigns: readonly { id: string }[]): Promise<CampaignUse[]> {
  const rows = await tx.query<CampaignUse & { campaignId: string }>(
    `SELECT campaign_id AS "campaignId", count(*)::int AS count, min(day) AS first, max(day) AS last
       FROM (SELECT campaign_id, pledged_on AS day FROM contribution WHERE campaign_id = ANY ($1) AND status <> 'CANCELLED'
             UNION ALL
             SELECT campaign_id, date FROM campaign_result WHERE campaign_id = ANY ($1) AND status <> 'CANCELLED') AS counting
      GROUP BY campaign_id`,
    [campaigns.map(({ id }) => id)],
  );
  const uses = new Map(rows.map(({ campaignId, ...use }) => [campaignId, use]));
  return campaigns.map(({ id }) => uses.get(id) ?? none);
}
