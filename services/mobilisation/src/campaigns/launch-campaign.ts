import { CampaignLaunched, CampaignPurpose } from '@danvan/contracts/campaigns';
import { createCommand, placedByOrganisation } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { campaignRecord } from './campaign-record.ts';

/** Launches a campaign of an organisation. */
export const launchCampaign = createCommand(campaignRecord, {
  name: { one: 'launchCampaign' },
  event: CampaignLaunched,
  item: z.object({
    organisationId: z.uuid(),
    name: z.string().min(1).max(300),
    purpose: CampaignPurpose,
    launchedOn: localDay,
  }),
  on: ({ launchedOn }) => launchedOn,
  place: placedByOrganisation(({ launchedOn }) => launchedOn),
  create: (item) => ({ ...item, status: 'LAUNCHED' as const, endedOn: null }),
});
