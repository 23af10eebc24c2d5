import { EntitySchema } from 'typeorm';
import { countedColumns } from '../records/counted-record.table.ts';
import type { Survey } from './survey.ts';

export const surveyTable = new EntitySchema<Survey>({
  name: 'survey',
  columns: { ...countedColumns, agenciesSurveyed: { type: 'int' }, agencyIds: { type: 'uuid', array: true } },
});
