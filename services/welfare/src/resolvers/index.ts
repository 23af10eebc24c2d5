import type { Resolvers } from '../generated/resolvers.ts';
import { Area } from './area.ts';
import { Household } from './household.ts';
import { HouseholdAssessment } from './household-assessment.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';

export const resolvers: Resolvers = { Query, Mutation, Area, Household, HouseholdAssessment };
