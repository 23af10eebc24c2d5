import { findCampaignResults } from '../campaign-results/find-campaign-results.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';

export const Query: QueryResolvers = {
  campaignResult: (_, { id }, ctx) => ctx.loaders.campaignResult.load(id),
  campaignResults: (_, args, ctx) => findCampaignResults(ctx, args),
};
