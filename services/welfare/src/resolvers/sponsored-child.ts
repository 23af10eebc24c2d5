import type { SponsoredChildResolvers } from '../generated/resolvers.ts';

export const SponsoredChild: SponsoredChildResolvers = {
  __resolveReference: ({ id }, ctx) => ctx.loaders.sponsoredChild.load(id),
  organisation: ({ organisationId }) => ({ id: organisationId }),
  area: ({ areaId }) => ({ id: areaId }),
  sponsorships: ({ id }, _, ctx) => ctx.loaders.sponsorshipsOfChild.load(id),
};
