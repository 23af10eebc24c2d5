import { findAwards } from '../awards/find-awards.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { findModels } from '../models/find-models.ts';

export const Query: QueryResolvers = {
  model: (_, { id }, ctx) => ctx.loaders.model.load(id),
  models: (_, args, ctx) => findModels(ctx, args),
  award: (_, { id }, ctx) => ctx.loaders.award.load(id),
  awards: (_, args, ctx) => findAwards(ctx, args),
};
