import { CampaignState } from '@danvan/contracts/campaigns';
import { defineRecord, type RecordOf } from '@danvan/records';
import { z } from 'zod';

export const campaignRecord = defineRecord({
  name: 'campaign',
  type: 'Campaign',
  state: CampaignState,
  // Free text, which stays here.
  own: { name: z.string() },
  list: { day: 'launchedOn' },
});
export type Campaign = RecordOf<typeof campaignRecord>;
