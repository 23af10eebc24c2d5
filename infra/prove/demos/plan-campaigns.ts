import { batches, idIn, single } from './batch.ts';
import { cancellations } from './cancellations.ts';
import type { Plan } from './load.ts';
import { cancelCampaignResult, launchCampaign, recordCampaignResults } from './mutations.ts';
import type { CampaignRecords } from './records.ts';

/** Campaigns first, then what they brought about in the communes. */
export function planCampaigns(key: string, { campaigns, results }: CampaignRecords): Plan {
  const made = `${key}/campaign-results`;
  return [
    campaigns.map((campaign, at) => single({ key: `${key}/campaigns/${at}`, mutation: launchCampaign }, () => campaign)),
    batches({ key: made, mutation: recordCampaignResults }, results, ({ campaignAt, isCancelled: _, ...result }, idsOf) => ({
      ...result,
      campaignId: idIn(idsOf, `${key}/campaigns/${campaignAt}`, 0),
    })),
    cancellations(
      { made, mutation: cancelCampaignResult, versionOf: ({ isCancelled }) => (isCancelled ? 1 : undefined) },
      results,
    ),
  ];
}
