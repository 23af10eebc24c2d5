import { SurveyCorrected } from '@danvan/contracts/dialogues';
import { correctCommand, placesByOrganisation, unchanged } from '@danvan/records';
import { correctPast } from '../records/correct-past.ts';
import { correctedRecordFields } from '../records/record-fields.ts';
import { assertAgenciesCounted } from './survey.rules.ts';
import { agencyFields, assertAgenciesExistIn } from './survey-agencies.ts';
import { surveyRecord } from './survey-record.ts';

/** Tier and area follow the day and the organisation. */
export const correctSurvey = correctCommand(surveyRecord, {
  name: { one: 'correctSurvey' },
  event: SurveyCorrected,
  fields: {
    ...correctedRecordFields,
    agenciesSurveyed: unchanged(agencyFields.agenciesSurveyed),
    agencyIds: unchanged(agencyFields.agencyIds),
  },
  apply(before, correction, application) {
    const after = correctPast(before, correction, application);
    assertAgenciesCounted(after);
    return after;
  },
  place: placesByOrganisation(({ date }) => date),
  check: (tx, steps) =>
    assertAgenciesExistIn(
      tx,
      steps.map(({ after }) => after),
    ),
});
