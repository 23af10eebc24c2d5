import { SurveyCancelled } from '@danvan/contracts/dialogues';
import { cancelRecord } from '@danvan/directory/cancel-record';
import type { Context } from '@danvan/service/context';
import type { Survey } from './survey.ts';
import { surveyRecord } from './survey-record.ts';

export function cancelSurvey(ctx: Context, raw: unknown): Promise<Survey> {
  return cancelRecord(ctx, { mutation: 'cancelSurvey', type: surveyRecord, event: SurveyCancelled }, raw);
}
