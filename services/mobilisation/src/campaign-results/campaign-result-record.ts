import type { CampaignResultState } from '@danvan/contracts/campaigns';
import type { RecordType } from '@danvan/service/record-type';
import { campaignResultTable } from './campaign-result.table.ts';
import type { CampaignResult } from './campaign-result.ts';

export const campaignResultRecord: RecordType<CampaignResult, CampaignResultState> = {
  name: 'campaign-result',
  table: campaignResultTable,
  toState: ({ id, ...state }) => ({ campaignResultId: id, ...state }),
};
