/** In the events it is called assessmentId. */
export const HouseholdAssessment = {
  id: ({ assessmentId }: { assessmentId: string }) => assessmentId,
};
