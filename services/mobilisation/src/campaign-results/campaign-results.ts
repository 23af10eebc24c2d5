import { CampaignResultCancelled } from '@danvan/contracts/campaigns';
import { areaOf, cancelCommand, mutations, organisationOf } from '@danvan/records';
import { defineModule } from '@danvan/service';
import { campaignRecord } from '../campaigns/campaign-record.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { quantityOf } from '../quantity.rules.ts';
import { campaignResultRecord } from './campaign-result-record.ts';
import { campaignResultTotalsOf } from './campaign-result-totals.ts';
import { correctCampaignResult } from './correct-campaign-result.ts';
import { recordCampaignResult } from './record-campaign-result.ts';

const cancelCampaignResult = cancelCommand(campaignResultRecord, {
  name: { one: 'cancelCampaignResult' },
  event: CampaignResultCancelled,
});

export const campaignResults = defineModule({
  schema: new URL('./campaign-results.graphql', import.meta.url),
  mappers: { CampaignResult: './campaign-result-record.ts#CampaignResult as CampaignResultRecord' },
  records: [campaignResultRecord],
  resolvers: {
    Query: { campaignResult: campaignResultRecord.byId, campaignResults: campaignResultRecord.list },
    Mutation: {
      ...mutations(recordCampaignResult),
      ...mutations(correctCampaignResult),
      ...mutations(cancelCampaignResult),
    },
    CampaignResult: {
      __resolveReference: campaignResultRecord.reference,
      campaign: ({ campaignId }, _, ctx) => campaignRecord.load(ctx, campaignId),
      organisation: organisationOf,
      area: areaOf,
      quantity: ({ quantity, unit }) => quantityOf(quantity, unit),
    },
    Area: { campaignResults: campaignResultRecord.of('areaId') },
    Campaign: {
      results: campaignResultRecord.of('campaignId'),
      resultTotals: ({ id }, _, ctx) => campaignResultTotalsOf(ctx, id),
    },
  } satisfies Resolvers,
});
