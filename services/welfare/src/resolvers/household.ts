import { todayInVietnam } from '@danvan/directory';
import type { HouseholdResolvers } from '../generated/resolvers.ts';
import { statusOn } from '../households/household.ts';

export const Household: HouseholdResolvers = {
  __resolveReference: ({ id }, ctx) => ctx.loaders.household.load(id),
  organisation: ({ organisationId }) => ({ id: organisationId }),
  area: ({ areaId }) => ({ id: areaId }),
  povertyStatus: (household, { standard, asOf }, ctx) => statusOn(household, standard, asOf ?? todayInVietnam(ctx.now())),
};
