import { todayInVietnam } from '@danvan/directory';
import type { AreaResolvers, AreaVersionResolvers } from '../generated/resolvers.ts';

export const Area: AreaResolvers = {
  __resolveReference: async ({ id }, ctx) => (await ctx.loaders.area.load({ id, on: todayInVietnam(ctx.now()) })) ?? null,
  parent: async ({ parentId, asOf }, _, ctx) => (parentId && (await ctx.loaders.area.load({ id: parentId, on: asOf }))) || null,
  children: ({ id, asOf }, { first, after }, ctx) => ctx.loaders.areasBelow({ on: asOf, first, after }).load(id),
  path: async ({ id, asOf }, _, ctx) => {
    const ids = await ctx.loaders.areaPath.load({ id, on: asOf });
    const steps = await Promise.all(ids.map((step) => ctx.loaders.area.load({ id: step, on: asOf })));
    return steps.filter((step) => step !== undefined);
  },
  versions: ({ id }, _, ctx) => ctx.loaders.areaVersions.load(id),
  organisations: ({ id, asOf }, { tier = null, kind = null, first, after }, ctx) =>
    ctx.loaders.organisationsOfArea({ on: asOf, tier, kind, first, after }).load(id),
};

export const AreaVersion: AreaVersionResolvers = {
  parent: async ({ parentId, validFrom }, _, ctx) =>
    (parentId && (await ctx.loaders.area.load({ id: parentId, on: validFrom }))) || null,
};
