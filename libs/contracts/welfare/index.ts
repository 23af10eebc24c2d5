export { DisbursementCancelled, DisbursementPaid, DisbursementState, DisbursementStatus } from './disbursement.ts';
export {
  AssessmentState,
  HouseholdAssessed,
  HouseholdCancelled,
  HouseholdCorrected,
  HouseholdRegistered,
  HouseholdState,
  HouseholdStatus,
  PovertyMove,
  PovertyMoveKind,
  PovertyStatus,
} from './household.ts';
export {
  FundSource,
  HousingBudgetCommitted,
  HousingBudgetOpened,
  HousingBudgetRevised,
  HousingBudgetState,
} from './housing-budget.ts';
export {
  HousingCaseApproved,
  HousingCaseCancelled,
  HousingCaseCompleted,
  HousingCaseCorrected,
  HousingCaseOpened,
  HousingCasePaid,
  HousingCaseState,
  HousingCaseStatus,
  HousingCaseVerified,
  HousingWork,
} from './housing-case.ts';
export {
  SponsoredChildCancelled,
  SponsoredChildRegistered,
  SponsoredChildState,
  SponsoredChildStatus,
} from './sponsored-child.ts';
export {
  SponsorshipCancelled,
  SponsorshipEnded,
  SponsorshipPledged,
  SponsorshipState,
  SponsorshipStatus,
} from './sponsorship.ts';
