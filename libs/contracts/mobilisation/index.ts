export {
  AwardCancelled,
  AwardCorrected,
  AwardForm,
  AwardGranted,
  AwardLevel,
  AwardState,
  AwardStatus,
  RecipientKind,
} from './award.ts';
export {
  CampaignCancelled,
  CampaignCorrected,
  CampaignEnded,
  CampaignLaunched,
  CampaignPurpose,
  CampaignState,
  CampaignStatus,
} from './campaign.ts';
export {
  CampaignResultCancelled,
  CampaignResultCorrected,
  CampaignResultKind,
  CampaignResultRecorded,
  CampaignResultState,
  CampaignResultStatus,
} from './campaign-result.ts';
export {
  ClearanceMobilisationRecorded,
  ClearanceProjectCancelled,
  ClearanceProjectCompleted,
  ClearanceProjectCorrected,
  ClearanceProjectRegistered,
  ClearanceProjectState,
  ClearanceProjectStatus,
} from './clearance-project.ts';
export {
  ContributionCancelled,
  ContributionCorrected,
  ContributionPledged,
  ContributionReceived,
  ContributionState,
  ContributionStatus,
  ContributionVerified,
  DonorKind,
} from './contribution.ts';
export {
  ModelApproved,
  ModelCancelled,
  ModelCorrected,
  ModelEnded,
  ModelField,
  ModelForm,
  ModelImplemented,
  ModelMarkedOutstanding,
  ModelRecognised,
  ModelRegistered,
  ModelState,
  ModelStatus,
} from './model.ts';
export { QuantityUnit } from './quantity-unit.ts';
