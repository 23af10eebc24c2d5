import { todayInVietnam } from '@danvan/directory';
import type { HouseholdResolvers } from '../generated/resolvers.ts';
import { statusOn } from '../households/household.ts';
import { movesUnder } from '../households/poverty-moves.ts';

export const Household: HouseholdResolvers = {
  __resolveReference: ({ id }, ctx) => ctx.loaders.household.load(id),
  organisation: ({ organisationId }) => ({ id: organisationId }),
  area: ({ areaId }) => ({ id: areaId }),
  povertyStatus: (household, { standard, asOf }, ctx) => statusOn(household, standard, asOf ?? todayInVietnam(ctx.now())),
  povertyMoves: ({ assessments }, { standard }) => movesUnder(assessments, standard),
  housingCases: ({ id }, _, ctx) => ctx.loaders.housingCasesOfHousehold.load(id),
};
