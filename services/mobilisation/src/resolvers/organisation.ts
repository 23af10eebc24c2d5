import type { OrganisationResolvers } from '../generated/resolvers.ts';

export const Organisation: OrganisationResolvers = {};
