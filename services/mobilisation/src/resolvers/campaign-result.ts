import { campaignRecord } from '../campaigns/campaign-record.ts';
import type { CampaignResultResolvers } from '../generated/resolvers.ts';
import { quantityOf } from '../quantity.rules.ts';

export const CampaignResult: CampaignResultResolvers = {
  __resolveReference: ({ id }, ctx) => ctx.loaders.campaignResult.load(id),
  campaign: ({ campaignId }, _, ctx) => campaignRecord.load(ctx, campaignId),
  organisation: ({ organisationId }) => ({ id: organisationId }),
  area: ({ areaId }) => ({ id: areaId }),
  quantity: ({ quantity, unit }) => quantityOf(quantity, unit),
};
