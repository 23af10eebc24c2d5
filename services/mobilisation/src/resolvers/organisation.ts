import type { OrganisationResolvers } from '../generated/resolvers.ts';

export const Organisation: OrganisationResolvers = {
  contributions: ({ id }, args, ctx) => ctx.loaders.contributionsOfOrganisation(args).load(id),
};
