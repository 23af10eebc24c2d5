import type { OrganisationResolvers } from '../generated/resolvers.ts';

export const Organisation: OrganisationResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  models: ({ id }, args, ctx) => ctx.loaders.modelsOfOrganisation(args).load(id),
  awards: ({ id }, args, ctx) => ctx.loaders.awardsOfOrganisation(args).load(id),
};
