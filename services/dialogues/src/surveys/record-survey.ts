import { SurveyRecorded } from '@danvan/contracts/dialogues';
import { optional } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { entryCommands } from '../records/entry-commands.ts';
import { assertNamedExistIn } from '../records/place-records.ts';
import { entered, namedOrganisations } from '../records/record-input.ts';
import { assertAgenciesCounted } from './survey.ts';
import { surveyRecord } from './survey-record.ts';

export const { one: recordSurvey, many: recordSurveys } = entryCommands({
  mutation: 'recordSurvey',
  type: surveyRecord,
  event: SurveyRecorded,
  item: z.object({
    ...entered,
    date: localDay,
    agenciesSurveyed: optional(z.int().positive().max(10_000)),
    agencyIds: namedOrganisations.default([]),
  }),
  draft(item, today) {
    const survey = { ...item, status: 'RECORDED' as const, agenciesSurveyed: item.agenciesSurveyed ?? item.agencyIds.length };
    assertHappened(survey.date, today);
    assertAgenciesCounted(survey);
    return survey;
  },
  check: (tx, records) =>
    assertNamedExistIn(
      tx,
      records.map(({ agencyIds, date }) => ({ ids: agencyIds, on: date })),
    ),
});
