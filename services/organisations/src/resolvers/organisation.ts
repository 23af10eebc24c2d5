import { todayInVietnam } from '@danvan/directory';
import type { OrganisationResolvers, OrganisationVersionResolvers } from '../generated/resolvers.ts';

export const Organisation: OrganisationResolvers = {
  __resolveReference: async ({ id }, ctx) => (await ctx.loaders.organisation.load({ id, on: todayInVietnam(ctx.now()) })) ?? null,
  area: async ({ areaId, asOf }, _, ctx) => (areaId && (await ctx.loaders.area.load({ id: areaId, on: asOf }))) || null,
  parents: ({ id, asOf }, { type }, ctx) => ctx.loaders.parents({ on: asOf, type }).load(id),
  children: ({ id, asOf }, { type, first, after }, ctx) => ctx.loaders.children({ on: asOf, type, first, after }).load(id),
  relations: ({ id }, _, ctx) => ctx.loaders.relationsFrom.load(id),
  versions: ({ id }, _, ctx) => ctx.loaders.organisationVersions.load(id),
  posts: async ({ id, asOf }, { on, post }, ctx) => {
    const held = await ctx.loaders.postsOf({ owner: 'organisationId', on: on ?? asOf }).load(id);
    return post ? held.filter((one) => one.post === post) : held;
  },
  oneStopPoints: ({ id, asOf }, { on }, ctx) => ctx.loaders.oneStopPointsOf({ on: on ?? asOf }).load(id),
};

export const OrganisationVersion: OrganisationVersionResolvers = {
  area: async ({ areaId, validFrom }, _, ctx) => (areaId && (await ctx.loaders.area.load({ id: areaId, on: validFrom }))) || null,
};
