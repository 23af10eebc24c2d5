import type { Tx } from '@danvan/service/database';
import type { Campaign, CampaignUse } from './campaign.ts';

/**
 * What counts for a campaign that is locked: nothing joins it meanwhile, since who adds to a campaign holds it by FOR SHARE. One statement.
 */
export async function useOfCampaignIn(tx: Tx, { id }: Pick<Campaign, 'id'>): Promise<CampaignUse> {
  const [use] = await tx.query<CampaignUse>(
    `SELECT count(*)::int AS count, min(day) AS first, max(day) AS last
       FROM (SELECT pledged_on AS day FROM contribution WHERE campaign_id = $1 AND status <> 'CANCELLED'
             UNION ALL
             SELECT date FROM campaign_result WHERE campaign_id = $1 AND status <> 'CANCELLED') AS counting`,
    [id],
  );
  return use as CampaignUse;
}
