import type { Survey as SurveyRecord } from '../surveys/survey.ts';
import { type Ctx, type Reference, recordFields, toReference } from './record.ts';

export const Survey = {
  ...recordFields,
  __resolveReference: ({ id }: Reference, ctx: Ctx) => ctx.loaders.survey.byId.load(id),
  agencies: ({ agencyIds }: SurveyRecord) => agencyIds.map(toReference),
};
