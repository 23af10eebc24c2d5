import type { Resolvers } from '../generated/resolvers.ts';
import { Area } from './area.ts';
import { Disbursement } from './disbursement.ts';
import { Household } from './household.ts';
import { HouseholdAssessment } from './household-assessment.ts';
import { HousingBudget } from './housing-budget.ts';
import { HousingCase } from './housing-case.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';
import { SponsoredChild } from './sponsored-child.ts';
import { Sponsorship } from './sponsorship.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Area,
  Household,
  HouseholdAssessment,
  HousingBudget,
  HousingCase,
  Disbursement,
  SponsoredChild,
  Sponsorship,
};
