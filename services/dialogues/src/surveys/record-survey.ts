import { SurveyRecorded } from '@danvan/contracts/dialogues';
import { createCommand, optional, placedByOrganisation } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { recordFields } from '../records/record-fields.ts';
import { assertAgenciesCounted } from './survey.rules.ts';
import { agencyFields, assertAgenciesExistIn } from './survey-agencies.ts';
import { surveyRecord } from './survey-record.ts';

/** Enters surveys that took place. Without a number as many agencies were surveyed as are named. */
export const recordSurvey = createCommand(surveyRecord, {
  name: { one: 'recordSurvey', item: 'survey', many: 'recordSurveys', items: 'surveys', success: 'SurveysRecorded' },
  event: SurveyRecorded,
  item: z.object({
    ...recordFields,
    date: localDay,
    agenciesSurveyed: optional(agencyFields.agenciesSurveyed),
    agencyIds: agencyFields.agencyIds.default([]),
  }),
  on: ({ date }) => date,
  place: placedByOrganisation(({ date }) => date),
  create(item) {
    const survey = { ...item, status: 'RECORDED' as const, agenciesSurveyed: item.agenciesSurveyed ?? item.agencyIds.length };
    assertAgenciesCounted(survey);
    return survey;
  },
  check: assertAgenciesExistIn,
});
