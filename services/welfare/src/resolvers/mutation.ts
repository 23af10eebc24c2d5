import { bulkMutation, mutation } from '@danvan/service/mutations';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { assessHousehold, assessHouseholds } from '../households/assess-household.ts';
import { cancelAssessment } from '../households/cancel-assessment.ts';
import { cancelHousehold } from '../households/cancel-household.ts';
import { correctAssessment } from '../households/correct-assessment.ts';
import { correctHousehold } from '../households/correct-household.ts';
import { registerHousehold, registerHouseholds } from '../households/register-household.ts';

export const Mutation: MutationResolvers = {
  registerHousehold: mutation('Household', registerHousehold),
  registerHouseholds: bulkMutation({ typename: 'HouseholdsRegistered', field: 'households' }, registerHouseholds),
  assessHousehold: mutation('Household', assessHousehold),
  assessHouseholds: bulkMutation({ typename: 'HouseholdsAssessed', field: 'households' }, assessHouseholds),
  correctHousehold: mutation('Household', correctHousehold),
  correctAssessment: mutation('Household', correctAssessment),
  cancelAssessment: mutation('Household', cancelAssessment),
  cancelHousehold: mutation('Household', cancelHousehold),
};
