import type { CampaignResolvers } from '../generated/resolvers.ts';

export const Campaign: CampaignResolvers = {
  results: ({ id }, args, ctx) => ctx.loaders.resultsOfCampaign(args).load(id),
  resultTotals: ({ id }, _, ctx) => ctx.loaders.resultTotals.load(id),
};
