import type { CampaignPurpose } from '@danvan/contracts/campaigns';
import {
  listRecords,
  type RecordArguments,
  type RecordFilter,
  type RecordList,
  recordById,
  recordsBy,
} from '@danvan/directory/list-records';
import type { Context } from '@danvan/service/context';
import { campaignTable } from './campaign.table.ts';
import type { Campaign } from './campaign.ts';

export interface CampaignFilter extends RecordFilter {
  purpose?: CampaignPurpose | null;
}

const campaigns: RecordList<Campaign, CampaignFilter> = { table: campaignTable, day: 'launchedOn' };

/** Last launched first. */
export const findCampaigns = (ctx: Context, args: RecordArguments<CampaignFilter>) => listRecords(ctx, campaigns, args);

export function campaignLoaders(ctx: Context) {
  return {
    campaign: recordById(ctx, campaignTable),
    campaignsOfOrganisation: recordsBy(ctx, campaigns, 'organisationId'),
    campaignsOfArea: recordsBy(ctx, campaigns, 'areaId'),
  };
}
