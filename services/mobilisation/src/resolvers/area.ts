import type { AreaResolvers } from '../generated/resolvers.ts';

export const Area: AreaResolvers = {
  campaignResults: ({ id }, args, ctx) => ctx.loaders.campaignResultsOfArea(args).load(id),
};
