import type { PageArguments } from '@danvan/service/paging';
import type { Answer } from '../statistics/answer-question.ts';
import { pageRows } from '../statistics/page-rows.ts';

export const Statistics = {
  metric: ({ question }: Answer) => question.metric,
  period: ({ question }: Answer) => question.period,
  mapAsOf: ({ question }: Answer) => question.map,
  origin: () => 'DERIVED',
  rows: ({ rows }: Answer, page: PageArguments) => pageRows(rows, page),
};
