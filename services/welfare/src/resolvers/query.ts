import type { QueryResolvers } from '../generated/resolvers.ts';
import { findHouseholds } from '../households/find-households.ts';
import { findHousingBudgets } from '../housing-budgets/find-housing-budgets.ts';
import { findHousingCases } from '../housing-cases/find-housing-cases.ts';
import { findSponsoredChildren } from '../sponsored-children/find-sponsored-children.ts';
import { findSponsorships, sumSponsorships } from '../sponsorships/find-sponsorships.ts';
import { findStandards } from '../standards/find-standards.ts';

export const Query: QueryResolvers = {
  household: (_, { id }, ctx) => ctx.loaders.household.load(id),
  households: (_, args, ctx) => findHouseholds(ctx, args),
  povertyStandards: (_, { asOf }, ctx) => findStandards(ctx.database, asOf),
  housingBudget: (_, { id }, ctx) => ctx.loaders.housingBudget.load(id),
  housingBudgets: (_, args, ctx) => findHousingBudgets(ctx, args),
  housingCase: (_, { id }, ctx) => ctx.loaders.housingCase.load(id),
  housingCases: (_, args, ctx) => findHousingCases(ctx, args),
  disbursement: (_, { id }, ctx) => ctx.loaders.disbursement.load(id),
  sponsoredChild: (_, { id }, ctx) => ctx.loaders.sponsoredChild.load(id),
  sponsoredChildren: (_, args, ctx) => findSponsoredChildren(ctx, args),
  sponsorship: (_, { id }, ctx) => ctx.loaders.sponsorship.load(id),
  sponsorships: (_, args, ctx) => findSponsorships(ctx, args),
  sponsorshipTotals: (_, { filter }, ctx) => sumSponsorships(ctx, filter),
};
