import { CampaignResultState } from '@danvan/contracts/campaigns';
import { AreaLevel } from '@danvan/contracts/vocabulary';
import { defineRecord, type RecordOf } from '@danvan/records';
import { z } from 'zod';

export const campaignResultRecord = defineRecord({
  name: 'campaign-result',
  type: 'CampaignResult',
  state: CampaignResultState,
  // A result always lies in a commune.
  own: { areaId: z.uuid(), areaLevel: AreaLevel },
  list: { day: 'date' },
});
export type CampaignResult = RecordOf<typeof campaignResultRecord>;
