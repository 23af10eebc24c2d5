import type { RelationResolvers } from '../generated/resolvers.ts';

export const Relation: RelationResolvers = {
  from: async ({ fromId, validFrom }, _, ctx) => (await ctx.loaders.organisation.load({ id: fromId, on: validFrom })) ?? null,
  to: async ({ toId, validFrom }, _, ctx) => (await ctx.loaders.organisation.load({ id: toId, on: validFrom })) ?? null,
};
