import type { CountMetric, CoverageMetric } from '../../metrics/metric.ts';
import type { Asked, FactFilters } from './question.ts';

/** The filters of a question with all that its metric adds to them. */
export function factsAsked(
  metric: CountMetric | CoverageMetric,
  { filters: { status, ...filters }, groupBy }: Pick<Asked, 'filters' | 'groupBy'>,
): FactFilters {
  const byDefault = groupBy.includes('STATUS') ? undefined : metric.defaultStatus;
  const named = status ?? byDefault;
  return {
    ...filters,
    kind: metric.only?.kind ?? filters.kind,
    statuses: named === undefined ? Object.keys(metric.statuses) : [named],
    facets: { ...filters.facets, ...metric.only?.facets },
  };
}
