import type { AreaResolvers } from '../generated/resolvers.ts';

export const Area: AreaResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  households: ({ id }, args, ctx) => ctx.loaders.householdsOfArea(args).load(id),
  housingCases: ({ id }, args, ctx) => ctx.loaders.housingCasesOfArea(args).load(id),
};
