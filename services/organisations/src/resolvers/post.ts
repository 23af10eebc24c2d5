import { todayInVietnam } from '@danvan/directory';
import type { OneStopPointResolvers, PersonResolvers, PostHoldingResolvers } from '../generated/resolvers.ts';

export const Person: PersonResolvers = {
  __resolveReference: async ({ id }, ctx) => (await ctx.loaders.person.load(id)) ?? null,
  posts: ({ id }, { on }, ctx) => ctx.loaders.postsOf({ owner: 'personId', on: on ?? todayInVietnam(ctx.now()) }).load(id),
};

export const PostHolding: PostHoldingResolvers = {
  person: async ({ personId }, _, ctx) => (await ctx.loaders.person.load(personId)) ?? null,
  organisation: async ({ organisationId, validFrom }, _, ctx) =>
    (await ctx.loaders.organisation.load({ id: organisationId, on: validFrom })) ?? null,
};

export const OneStopPoint: OneStopPointResolvers = {
  __resolveReference: async ({ id }, ctx) => (await ctx.loaders.oneStopPoint.load(id)) ?? null,
  organisation: async ({ organisationId, validFrom }, _, ctx) =>
    (await ctx.loaders.organisation.load({ id: organisationId, on: validFrom })) ?? null,
};
