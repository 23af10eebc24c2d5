import { SurveyCancelled, SurveyCorrected, SurveyRecorded, type SurveyState } from '@danvan/contracts/dialogues';
import { happened, recordSource } from '../fact.ts';

/** A survey counts for as many as the agencies that it went to. */
export const surveys = recordSource<SurveyState>({
  recordType: 'SURVEY',
  events: [SurveyRecorded, SurveyCorrected, SurveyCancelled],
  toFacts: ({ surveyId, organisationId, date, status, agenciesSurveyed }) => ({
    recordId: surveyId,
    organisationId,
    placedOn: date,
    areaId: null,
    facts: status === 'RECORDED' ? [happened(date, status, { quantity: agenciesSurveyed })] : [],
  }),
});
