import { CampaignEnded } from '@danvan/contracts/campaigns';
import { createStep } from '@danvan/directory/step-records';
import { seen } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { z } from 'zod';
import { assertEncloses, endCampaign as end } from './campaign.ts';
import { campaignRecord } from './campaign-record.ts';
import { useOfCampaignIn } from './use-of-campaign.ts';

export const endCampaign = createStep('endCampaign', {
  type: campaignRecord,
  event: CampaignEnded,
  item: z.object({ ...seen, endedOn: localDay }),
  on: ({ endedOn }) => endedOn,
  take: (campaign, { endedOn }) => end(campaign, endedOn),
  async check(tx, campaigns) {
    for (const campaign of campaigns) assertEncloses(campaign, await useOfCampaignIn(tx, campaign));
  },
});
