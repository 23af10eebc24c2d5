import type { CampaignResolvers } from '../generated/resolvers.ts';

export const Campaign: CampaignResolvers = {
  contributions: ({ id }, args, ctx) => ctx.loaders.contributionsOfCampaign(args).load(id),
  results: ({ id }, args, ctx) => ctx.loaders.resultsOfCampaign(args).load(id),
  contributionTotals: ({ id }, _, ctx) => ctx.loaders.contributionTotals.load(id),
  resultTotals: ({ id }, _, ctx) => ctx.loaders.resultTotals.load(id),
};
