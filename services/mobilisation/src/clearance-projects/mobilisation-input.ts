import { localDay } from '@danvan/service';
import { z } from 'zod';

const count = z.int().nonnegative();

/** The talks in numbers, and the day as of which they hold. */
export const mobilisationFields = {
  mobilisedOn: localDay,
  householdVisits: count,
  householdsVisited: count,
  issuesRaised: count,
};
