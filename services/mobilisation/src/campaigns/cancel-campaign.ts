import { CampaignCancelled } from '@danvan/contracts/campaigns';
import { cancelRecord } from '@danvan/directory/cancel-record';
import type { Context } from '@danvan/service/context';
import { assertUnused, type Campaign } from './campaign.ts';
import { campaignRecord } from './campaign-record.ts';
import { useOfCampaignIn } from './use-of-campaign.ts';

export function cancelCampaign(ctx: Context, raw: unknown): Promise<Campaign> {
  return cancelRecord(
    ctx,
    {
      mutation: 'cancelCampaign',
      type: campaignRecord,
      event: CampaignCancelled,
      check: async (tx, campaign) => assertUnused(await useOfCampaignIn(tx, campaign)),
    },
    raw,
  );
}
