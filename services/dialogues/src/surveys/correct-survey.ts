import { SurveyCorrected } from '@danvan/contracts/dialogues';
import { unchanged } from '@danvan/service/command-input';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { correctionCommand } from '../records/correction-command.ts';
import { assertNamedExistIn } from '../records/place-records.ts';
import { namedOrganisations } from '../records/record-input.ts';
import { assertAgenciesCounted } from './survey.ts';
import { surveyRecord } from './survey-record.ts';

export const correctSurvey = correctionCommand({
  mutation: 'correctSurvey',
  type: surveyRecord,
  event: SurveyCorrected,
  fields: { agenciesSurveyed: unchanged(z.int().positive().max(10_000)), agencyIds: unchanged(namedOrganisations) },
  revise(survey, { agenciesSurveyed = survey.agenciesSurveyed, agencyIds = survey.agencyIds }, today) {
    assertHappened(survey.date, today);
    const revised = { ...survey, agenciesSurveyed, agencyIds };
    assertAgenciesCounted(revised);
    return revised;
  },
  check: (tx, { after: { agencyIds, date } }) => assertNamedExistIn(tx, [{ ids: agencyIds, on: date }]),
});
