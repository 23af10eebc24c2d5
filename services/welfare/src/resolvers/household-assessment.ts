import type { HouseholdAssessmentResolvers } from '../generated/resolvers.ts';

/** In the events it is called assessmentId. */
export const HouseholdAssessment: HouseholdAssessmentResolvers = {
  id: ({ assessmentId }) => assessmentId,
};
