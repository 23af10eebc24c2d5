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
export const grantAwards = bulk('grantAwards', 'awards', 'AwardsGranted');
export const registerHouseholds = bulk('registerHouseholds', 'households', 'HouseholdsRegistered');
export const assessHouseholds = bulk('assessHouseholds', 'households', 'HouseholdsAssessed');

export const cancelDialogue: Mutation = { name: 'cancelDialogue', result: 'Dialogue' };
