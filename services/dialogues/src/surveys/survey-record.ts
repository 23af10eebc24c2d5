import { SurveyState } from '@danvan/contracts/dialogues';
import { defineRecord, type RecordOf } from '@danvan/records';
import { z } from 'zod';

export const surveyRecord = defineRecord({
  name: 'survey',
  type: 'Survey',
  state: SurveyState,
  // Free text, which stays here.
  own: { title: z.string() },
  list: { day: 'date' },
});
export type Survey = RecordOf<typeof surveyRecord>;
