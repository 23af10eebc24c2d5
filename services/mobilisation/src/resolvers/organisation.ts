import type { OrganisationResolvers } from '../generated/resolvers.ts';

export const Organisation: OrganisationResolvers = {
  campaigns: ({ id }, args, ctx) => ctx.loaders.campaignsOfOrganisation(args).load(id),
  contributions: ({ id }, args, ctx) => ctx.loaders.contributionsOfOrganisation(args).load(id),
};
