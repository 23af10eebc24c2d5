import { type Sql, sql } from '@danvan/service';
import type { FactFilters } from '../question/question.ts';

/** A question's filters over `counted-facts`. */
export function filterConditions({ tier, areaLevel, kind, statuses, facets }: FactFilters): Sql[] {
  return [
    ...(tier ? [sql`p.tier = ${tier}`] : []),
    ...(areaLevel ? [sql`own.level = ${areaLevel}`] : []),
    ...(kind === undefined ? [] : [sql`f.kind = ${kind}`]),
    sql`f.status = ANY(${statuses}::text[])`,
    ...(Object.keys(facets).length === 0 ? [] : [sql`f.facets @> ${JSON.stringify(facets)}::jsonb`]),
  ];
}
