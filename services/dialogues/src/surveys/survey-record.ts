import type { SurveyState } from '@danvan/contracts/dialogues';
import type { RecordType } from '@danvan/service/record-type';
import { surveyTable } from './survey.table.ts';
import type { Survey } from './survey.ts';

export const surveyRecord: RecordType<Survey, SurveyState> = {
  name: 'survey',
  table: surveyTable,
  toState: ({ id, title: _freeText, ...state }) => ({ surveyId: id, ...state }),
};
