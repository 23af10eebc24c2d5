import { CampaignEnded } from '@danvan/contracts/campaigns';
import { stepCommand } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { assertEncloses, type CampaignUse, endCampaign as end } from './campaign.rules.ts';
import { campaignRecord } from './campaign-record.ts';
import { usesOfCampaignsIn } from './uses-of-campaigns.ts';

/** Says which day was a campaign's last: none of what counts for it lies later. */
export const endCampaign = stepCommand(campaignRecord, {
  name: { one: 'endCampaign' },
  event: CampaignEnded,
  item: z.object({ endedOn: localDay }),
  on: ({ endedOn }) => endedOn,
  prepare: (tx, locked) => usesOfCampaignsIn(tx, locked),
  apply(before, { endedOn }, { index, prepared }) {
    const after = end(before, endedOn);
    assertEncloses(after, prepared[index] as CampaignUse);
    return after;
  },
});
