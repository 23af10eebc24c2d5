import type { AreaResolvers } from '../generated/resolvers.ts';

export const Area: AreaResolvers = {
  campaigns: ({ id }, args, ctx) => ctx.loaders.campaignsOfArea(args).load(id),
  campaignResults: ({ id }, args, ctx) => ctx.loaders.campaignResultsOfArea(args).load(id),
};
