import type { AreaResolvers } from '../generated/resolvers.ts';

export const Area: AreaResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  models: ({ id }, args, ctx) => ctx.loaders.modelsOfArea(args).load(id),
};
