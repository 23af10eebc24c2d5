import type { Context } from '@danvan/service/context';
import type { PageArguments } from '@danvan/service/paging';
import { assertMayReadRecords } from '../statistics/answer-question.ts';
import { findRecords } from '../statistics/find-records.ts';
import { pageRows } from '../statistics/page-rows.ts';
import type { Row } from '../statistics/row.ts';

export const StatisticsRow = {
  tier: ({ keys }: Row) => keys.tier,
  areaLevel: ({ keys }: Row) => keys.areaLevel,
  kind: ({ keys }: Row) => keys.kind,
  status: ({ keys }: Row) => keys.status,
  month: ({ keys }: Row) => keys.month,
  organisation: ({ keys }: Row) => keys.organisationId && { id: keys.organisationId },
  area: ({ keys }: Row) => keys.unit && { id: keys.unit.areaId },
  areaItself: ({ keys }: Row) => keys.unit?.whole === false,
  facets: ({ keys }: Row) =>
    Object.entries(keys.facets ?? {}).flatMap(([name, value]) => (value === null ? [] : [{ name, value }])),
  hidden: ({ value }: Row) => value === null,
  unit: ({ question }: Row) => question.metric.unit,
  missing: ({ missing }: Row, page: PageArguments) => missing && pageRows(missing, page),
  numerator: ({ ratio }: Row) => ratio?.numerator,
  denominator: ({ ratio }: Row) => ratio?.denominator,
  records: (row: Row, page: PageArguments, { actor, database }: Context) => {
    assertMayReadRecords(row.question.metric, actor);
    return findRecords(row, { ...page, database });
  },
};
