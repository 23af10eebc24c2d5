import {
  CriticismRecorded,
  type CriticismState,
  DialogueRecorded,
  type DialogueState,
  SupervisionRecorded,
  type SupervisionState,
  SurveyRecorded,
  type SurveyState,
} from '@danvan/contracts/dialogues';
import { AwardGranted, type AwardState, ModelRegistered, type ModelState } from '@danvan/contracts/mobilisation';
import { type AssessmentState, HouseholdAssessed, type HouseholdState } from '@danvan/contracts/welfare';
import { idOf } from './ids.ts';

/** The owner of a record by its name in `city.ts`, and the record's own name. */
interface Named {
  by: string;
  id: string;
}

export function dialogue({ by, id, on, ...own }: Named & { on: string } & Partial<DialogueState>): DialogueState {
  const day = { date: on, heldOn: on, scheduledOn: null };
  return { ...DialogueRecorded.example, dialogueId: idOf(id), organisationId: idOf(by), coOrganiserIds: [], ...day, ...own };
}

export function supervision({ by, id, on, ...own }: Named & { on: string } & Partial<SupervisionState>): SupervisionState {
  return { ...SupervisionRecorded.example, supervisionId: idOf(id), organisationId: idOf(by), date: on, ...own };
}

export function criticism({ by, id, on, ...own }: Named & { on: string } & Partial<CriticismState>): CriticismState {
  return { ...CriticismRecorded.example, criticismId: idOf(id), organisationId: idOf(by), date: on, ...own };
}

export function survey({ by, id, on, ...own }: Named & { on: string } & Partial<SurveyState>): SurveyState {
  return { ...SurveyRecorded.example, surveyId: idOf(id), organisationId: idOf(by), date: on, ...own };
}

export function award({ by, id, on, ...own }: Named & { on: string } & Partial<AwardState>): AwardState {
  return { ...AwardGranted.example, awardId: idOf(id), organisationId: idOf(by), decidedOn: on, ...own };
}

export function model({ by, id, ...own }: Named & Pick<ModelState, 'registeredOn'> & Partial<ModelState>): ModelState {
  return { ...ModelRegistered.example, modelId: idOf(id), organisationId: idOf(by), ...own };
}

/** A household of an area by its name, assessed as [day, status], all under one standard. */
export function household(
  id: string,
  areaName: string,
  assessed: [from: string, status: AssessmentState['status']][],
): HouseholdState {
  const assessments = assessed.map(([from, status]) => ({ assessmentId: idOf(id + from), standard: 'VN-2016', status, from }));
  const place = { organisationId: idOf('ofCity'), areaId: idOf(areaName), registeredOn: '2016-01-01' };
  return { ...HouseholdAssessed.example, householdId: idOf(id), ...place, assessments };
}
