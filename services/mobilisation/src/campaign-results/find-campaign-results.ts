import type { CampaignResultKind } from '@danvan/contracts/campaigns';
import {
  listRecords,
  type RecordArguments,
  type RecordFilter,
  type RecordList,
  recordById,
  recordsBy,
} from '@danvan/directory/list-records';
import type { Context } from '@danvan/service/context';
import { campaignResultTable } from './campaign-result.table.ts';
import type { CampaignResult } from './campaign-result.ts';
import { sumCampaignResults } from './sum-campaign-results.ts';

export interface CampaignResultFilter extends RecordFilter {
  campaignId?: string | null;
  kind?: CampaignResultKind | null;
}

const campaignResults: RecordList<CampaignResult, CampaignResultFilter> = { table: campaignResultTable, day: 'date' };

/** Latest first. */
export const findCampaignResults = (ctx: Context, args: RecordArguments<CampaignResultFilter>) =>
  listRecords(ctx, campaignResults, args);

export function campaignResultLoaders(ctx: Context) {
  return {
    campaignResult: recordById(ctx, campaignResultTable),
    resultsOfCampaign: recordsBy(ctx, campaignResults, 'campaignId'),
    campaignResultsOfArea: recordsBy(ctx, campaignResults, 'areaId'),
    resultTotals: sumCampaignResults(ctx),
  };
}
