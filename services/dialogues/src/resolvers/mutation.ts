import { asBulkResult, asResult } from '@danvan/service/as-result';
import { cancelCriticism } from '../criticisms/cancel-criticism.ts';
import { correctCriticism } from '../criticisms/correct-criticism.ts';
import { recordCriticism, recordCriticisms } from '../criticisms/record-criticism.ts';
import { cancelSupervision } from '../supervisions/cancel-supervision.ts';
import { correctSupervision } from '../supervisions/correct-supervision.ts';
import { recordSupervision, recordSupervisions } from '../supervisions/record-supervision.ts';
import { cancelSurvey } from '../surveys/cancel-survey.ts';
import { correctSurvey } from '../surveys/correct-survey.ts';
import { recordSurvey, recordSurveys } from '../surveys/record-survey.ts';
import type { Ctx } from './record.ts';

type MutationField = (parent: unknown, args: { input: unknown }, ctx: Ctx) => Promise<object>;

export const Mutation: Record<string, MutationField> = {
  recordSupervision: (_, { input }, ctx) => asResult('Supervision', () => recordSupervision(ctx, input)),
  recordSupervisions: (_, { input }, ctx) =>
    asBulkResult('SupervisionsRecorded', 'supervisions', () => recordSupervisions(ctx, input)),
  correctSupervision: (_, { input }, ctx) => asResult('Supervision', () => correctSupervision(ctx, input)),
  cancelSupervision: (_, { input }, ctx) => asResult('Supervision', () => cancelSupervision(ctx, input)),
  recordCriticism: (_, { input }, ctx) => asResult('Criticism', () => recordCriticism(ctx, input)),
  recordCriticisms: (_, { input }, ctx) => asBulkResult('CriticismsRecorded', 'criticisms', () => recordCriticisms(ctx, input)),
  correctCriticism: (_, { input }, ctx) => asResult('Criticism', () => correctCriticism(ctx, input)),
  cancelCriticism: (_, { input }, ctx) => asResult('Criticism', () => cancelCriticism(ctx, input)),
  recordSurvey: (_, { input }, ctx) => asResult('Survey', () => recordSurvey(ctx, input)),
  recordSurveys: (_, { input }, ctx) => asBulkResult('SurveysRecorded', 'surveys', () => recordSurveys(ctx, input)),
  correctSurvey: (_, { input }, ctx) => asResult('Survey', () => correctSurvey(ctx, input)),
  cancelSurvey: (_, { input }, ctx) => asResult('Survey', () => cancelSurvey(ctx, input)),
};
