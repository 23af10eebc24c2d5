import { CampaignResultCancelled } from '@danvan/contracts/campaigns';
import { cancelRecord } from '@danvan/directory/cancel-record';
import type { Context } from '@danvan/service/context';
import type { CampaignResult } from './campaign-result.ts';
import { campaignResultRecord } from './campaign-result-record.ts';

export function cancelCampaignResult(ctx: Context, raw: unknown): Promise<CampaignResult> {
  return cancelRecord(ctx, { mutation: 'cancelCampaignResult', type: campaignResultRecord, event: CampaignResultCancelled }, raw);
}
