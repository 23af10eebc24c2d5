import { bulkMutation, mutation } from '@danvan/service/mutations';
import { cancelDisbursement } from '../disbursements/cancel-disbursement.ts';
import { payHousingCase, payHousingCases } from '../disbursements/pay-housing-case.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { assessHousehold, assessHouseholds } from '../households/assess-household.ts';
import { cancelAssessment } from '../households/cancel-assessment.ts';
import { cancelHousehold } from '../households/cancel-household.ts';
import { correctAssessment } from '../households/correct-assessment.ts';
import { correctHousehold } from '../households/correct-household.ts';
import { registerHousehold, registerHouseholds } from '../households/register-household.ts';
import { openHousingBudget } from '../housing-budgets/open-housing-budget.ts';
import { reviseHousingBudget } from '../housing-budgets/revise-housing-budget.ts';
import { approveHousingCase, approveHousingCases } from '../housing-cases/approve-housing-case.ts';
import { cancelHousingCase } from '../housing-cases/cancel-housing-case.ts';
import { completeHousingCase, completeHousingCases } from '../housing-cases/complete-housing-case.ts';
import { correctHousingCase } from '../housing-cases/correct-housing-case.ts';
import { openHousingCase, openHousingCases } from '../housing-cases/open-housing-case.ts';
import { verifyHousingCase, verifyHousingCases } from '../housing-cases/verify-housing-case.ts';
import { cancelSponsoredChild } from '../sponsored-children/cancel-sponsored-child.ts';
import { registerSponsoredChild, registerSponsoredChildren } from '../sponsored-children/register-sponsored-child.ts';
import { cancelSponsorship } from '../sponsorships/cancel-sponsorship.ts';
import { endSponsorship } from '../sponsorships/end-sponsorship.ts';
import { pledgeSponsorship, pledgeSponsorships } from '../sponsorships/pledge-sponsorship.ts';

export const Mutation: MutationResolvers = {
  registerHousehold: mutation('Household', registerHousehold),
  registerHouseholds: bulkMutation({ typename: 'HouseholdsRegistered', field: 'households' }, registerHouseholds),
  assessHousehold: mutation('Household', assessHousehold),
  assessHouseholds: bulkMutation({ typename: 'HouseholdsAssessed', field: 'households' }, assessHouseholds),
  correctHousehold: mutation('Household', correctHousehold),
  correctAssessment: mutation('Household', correctAssessment),
  cancelAssessment: mutation('Household', cancelAssessment),
  cancelHousehold: mutation('Household', cancelHousehold),
  openHousingBudget: mutation('HousingBudget', openHousingBudget),
  reviseHousingBudget: mutation('HousingBudget', reviseHousingBudget),
  openHousingCase: mutation('HousingCase', openHousingCase),
  openHousingCases: bulkMutation({ typename: 'HousingCasesOpened', field: 'housingCases' }, openHousingCases),
  verifyHousingCase: mutation('HousingCase', verifyHousingCase),
  verifyHousingCases: bulkMutation({ typename: 'HousingCasesVerified', field: 'housingCases' }, verifyHousingCases),
  approveHousingCase: mutation('HousingCase', approveHousingCase),
  approveHousingCases: bulkMutation({ typename: 'HousingCasesApproved', field: 'housingCases' }, approveHousingCases),
  payHousingCase: mutation('Disbursement', payHousingCase),
  payHousingCases: bulkMutation({ typename: 'DisbursementsPaid', field: 'disbursements' }, payHousingCases),
  cancelDisbursement: mutation('Disbursement', cancelDisbursement),
  completeHousingCase: mutation('HousingCase', completeHousingCase),
  completeHousingCases: bulkMutation({ typename: 'HousingCasesCompleted', field: 'housingCases' }, completeHousingCases),
  correctHousingCase: mutation('HousingCase', correctHousingCase),
  cancelHousingCase: mutation('HousingCase', cancelHousingCase),
  registerSponsoredChild: mutation('SponsoredChild', registerSponsoredChild),
  registerSponsoredChildren: bulkMutation(
    { typename: 'SponsoredChildrenRegistered', field: 'children' },
    registerSponsoredChildren,
  ),
  cancelSponsoredChild: mutation('SponsoredChild', cancelSponsoredChild),
  pledgeSponsorship: mutation('Sponsorship', pledgeSponsorship),
  pledgeSponsorships: bulkMutation({ typename: 'SponsorshipsPledged', field: 'sponsorships' }, pledgeSponsorships),
  endSponsorship: mutation('Sponsorship', endSponsorship),
  cancelSponsorship: mutation('Sponsorship', cancelSponsorship),
};
