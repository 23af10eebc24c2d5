import type { Context } from '@danvan/service/context';
import type { Connection } from '@danvan/service/paging';
import { findRecords, type RecordArguments, recordLoaders } from '../records/find-records.ts';
import { surveyTable } from './survey.table.ts';
import type { Survey } from './survey.ts';

export function findSurveys(ctx: Context, args: RecordArguments): Promise<Connection<Survey>> {
  return findRecords(ctx, surveyTable, args);
}

export function surveyLoaders(ctx: Context) {
  return recordLoaders(ctx, surveyTable);
}
