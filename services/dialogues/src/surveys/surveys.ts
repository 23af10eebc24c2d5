import { SurveyCancelled } from '@danvan/contracts/dialogues';
import { areaOf, cancelCommand, mutations, organisationOf } from '@danvan/records';
import { defineModule } from '@danvan/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { correctSurvey } from './correct-survey.ts';
import { recordSurvey } from './record-survey.ts';
import { surveyRecord } from './survey-record.ts';

const cancelSurvey = cancelCommand(surveyRecord, { name: { one: 'cancelSurvey' }, event: SurveyCancelled });

export const surveys = defineModule({
  schema: new URL('./surveys.graphql', import.meta.url),
  mappers: { Survey: './survey-record.ts#Survey as SurveyRecord' },
  records: [surveyRecord],
  resolvers: {
    Query: { survey: surveyRecord.byId, surveys: surveyRecord.list },
    Mutation: { ...mutations(recordSurvey), ...mutations(correctSurvey), ...mutations(cancelSurvey) },
    Survey: {
      __resolveReference: surveyRecord.reference,
      organisation: organisationOf,
      area: areaOf,
      agencies: ({ agencyIds }) => agencyIds.map((id) => ({ id })),
    },
    Area: { surveys: surveyRecord.of('areaId') },
    Organisation: { surveys: surveyRecord.of('organisationId') },
  } satisfies Resolvers,
});
