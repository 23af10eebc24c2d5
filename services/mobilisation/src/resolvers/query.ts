import { findCampaignResults } from '../campaign-results/find-campaign-results.ts';
import { findContributions } from '../contributions/find-contributions.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';

export const Query: QueryResolvers = {
  contribution: (_, { id }, ctx) => ctx.loaders.contribution.load(id),
  contributions: (_, args, ctx) => findContributions(ctx, args),
  campaignResult: (_, { id }, ctx) => ctx.loaders.campaignResult.load(id),
  campaignResults: (_, args, ctx) => findCampaignResults(ctx, args),
};
