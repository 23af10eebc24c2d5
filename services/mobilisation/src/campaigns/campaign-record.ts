import type { CampaignState } from '@danvan/contracts/campaigns';
import type { RecordType } from '@danvan/service/record-type';
import { campaignTable } from './campaign.table.ts';
import type { Campaign } from './campaign.ts';

export const campaignRecord: RecordType<Campaign, CampaignState> = {
  name: 'campaign',
  table: campaignTable,
  toState: ({ id, name: _freeText, ...state }) => ({ campaignId: id, ...state }),
};
