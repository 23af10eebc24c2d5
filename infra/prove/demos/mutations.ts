import type { Mutation } from './batch.ts';

const bulk = (name: string, list: string, result: string): Mutation => ({ name, list, result });

export const registerAreas = bulk('registerAreas', 'areas', 'AreasRegistered');
export const registerOrganisations = bulk('registerOrganisations', 'organisations', 'OrganisationsRegistered');
export const registerRelations = bulk('registerRelations', 'relations', 'RelationsRegistered');
export const recordDialogues = bulk('recordDialogues', 'dialogues', 'DialoguesRecorded');
export const recordSupervisions = bulk('recordSupervisions', 'supervisions', 'SupervisionsRecorded');
export const recordCriticisms = bulk('recordCriticisms', 'criticisms', 'CriticismsRecorded');
export const recordSurveys = bulk('recordSurveys', 'surveys', 'SurveysRecorded');
export const registerModels = bulk('registerModels', 'models', 'ModelsRegistered');
export const approveModels = bulk('approveModels', 'models', 'ModelsApproved');
export const implementModels = bulk('implementModels', 'models', 'ModelsImplemented');
export const recogniseModels = bulk('recogniseModels', 'models', 'ModelsRecognised');
export const markModelsOutstanding = bulk('markModelsOutstanding', 'models', 'ModelsMarkedOutstanding');
export const grantAwards = bulk('grantAwards', 'awards', 'AwardsGranted');
export const registerHouseholds = bulk('registerHouseholds', 'households', 'HouseholdsRegistered');
export const assessHouseholds = bulk('assessHouseholds', 'households', 'HouseholdsAssessed');
export const openHousingCases = bulk('openHousingCases', 'housingCases', 'HousingCasesOpened');
export const verifyHousingCases = bulk('verifyHousingCases', 'housingCases', 'HousingCasesVerified');
export const approveHousingCases = bulk('approveHousingCases', 'housingCases', 'HousingCasesApproved');
export const payHousingCases = bulk('payHousingCases', 'disbursements', 'DisbursementsPaid');
export const completeHousingCases = bulk('completeHousingCases', 'housingCases', 'HousingCasesCompleted');
export const registerSponsoredChildren = bulk('registerSponsoredChildren', 'children', 'SponsoredChildrenRegistered');
export const pledgeSponsorships = bulk('pledgeSponsorships', 'sponsorships', 'SponsorshipsPledged');
export const publishReceptionSchedules = bulk('publishReceptionSchedules', 'receptionSchedules', 'ReceptionSchedulesPublished');
export const recordReceptions = bulk('recordReceptions', 'receptions', 'ReceptionsRecorded');
export const recordCampaignResults = bulk('recordCampaignResults', 'campaignResults', 'CampaignResultsRecorded');
export const registerClearanceProjects = bulk('registerClearanceProjects', 'clearanceProjects', 'ClearanceProjectsRegistered');
export const recordClearanceMobilisations = bulk(
  'recordClearanceMobilisations',
  'clearanceProjects',
  'ClearanceMobilisationsRecorded',
);
export const enterReportedIndicators = bulk('enterReportedIndicators', 'reportedIndicators', 'ReportedIndicatorsEntered');
export const recordPostings = bulk('recordPostings', 'postings', 'PostingsRecorded');

const single = (name: string, result: string): Mutation => ({ name, result });

export const cancelDialogue = single('cancelDialogue', 'Dialogue');
export const cancelModel = single('cancelModel', 'MobilisationModel');
export const cancelHousehold = single('cancelHousehold', 'Household');
export const openHousingBudget = single('openHousingBudget', 'HousingBudget');
export const cancelHousingCase = single('cancelHousingCase', 'HousingCase');
export const endSponsorship = single('endSponsorship', 'Sponsorship');
export const launchCampaign = single('launchCampaign', 'Campaign');
export const cancelCampaignResult = single('cancelCampaignResult', 'CampaignResult');
export const cancelClearanceProject = single('cancelClearanceProject', 'ClearanceProject');
export const attestReportedIndicator = single('attestReportedIndicator', 'ReportedIndicator');
export const submitPetition = single('submitPetition', 'PetitionLodged');
export const assignPetition = single('assignPetition', 'Petition');
export const acceptPetition = single('acceptPetition', 'Petition');
export const publishReceptionSchedule = single('publishReceptionSchedule', 'ReceptionSchedule');
