import { type Sql, sql } from '@danvan/service/sql';
import type { Filters } from './question.ts';

/** A question's filters over `counted-facts`. */
export function filterConditions({ tier, areaLevel, kind, status, facets }: Filters): Sql[] {
  return [
    ...(tier ? [sql`p.tier = ${tier}`] : []),
    ...(areaLevel ? [sql`own.level = ${areaLevel}`] : []),
    ...(kind === undefined ? [] : [sql`f.kind = ${kind}`]),
    ...(status === undefined ? [] : [sql`f.status = ${status}`]),
    ...(Object.keys(facets).length === 0 ? [] : [sql`f.facets @> ${JSON.stringify(facets)}::jsonb`]),
  ];
}
