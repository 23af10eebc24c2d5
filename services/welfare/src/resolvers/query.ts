import type { QueryResolvers } from '../generated/resolvers.ts';
import { findHouseholds } from '../households/find-households.ts';
import { findStandards } from '../standards/find-standards.ts';

export const Query: QueryResolvers = {
  household: (_, { id }, ctx) => ctx.loaders.household.load(id),
  households: (_, args, ctx) => findHouseholds(ctx, args),
  povertyStandards: (_, { asOf }, ctx) => findStandards(ctx.database, asOf),
};
