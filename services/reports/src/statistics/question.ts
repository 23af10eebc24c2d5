import type { AreaLevel, Tier } from '@danvan/contracts/vocabulary';
import type { Metric } from '../metrics/metric.ts';
import type { LocalDate } from '../records/fact.ts';

export const dimensions = ['TIER', 'AREA_LEVEL', 'KIND', 'STATUS', 'ORGANISATION', 'AREA', 'MONTH'] as const;
export type Dimension = (typeof dimensions)[number];

/** Both days included. */
export interface Period {
  from: LocalDate;
  to: LocalDate;
}

/** Whose records: everybody's, those of an area with all below it, or those of one organisation. */
export type Subject = { type: 'ALL' } | { type: 'AREA' | 'ORGANISATION'; id: string };

/** All that are given hold together. */
export interface Filters {
  tier?: Tier;
  areaLevel?: AreaLevel;
  kind?: string;
  status?: string;
  facets: Readonly<Record<string, string>>;
}

/** A question that makes sense: only `parseQuestion` and the definitions of reports make one. */
export interface Question {
  metric: Metric;
  subject: Subject;
  period: Period;
  /** The day whose map of areas is used. */
  map: LocalDate;
  filters: Filters;
  groupBy: readonly Dimension[];
  groupByFacets: readonly string[];
  /** With AREA: the level of the units in the rows; those directly below the subject unless given. */
  rowsLevel?: AreaLevel;
}

/** The filters of a question, with the status that counts where it names none. */
export function filtersAsked({ metric, filters, groupBy }: Question): Filters {
  const [only, another] = Object.keys(metric.statuses);
  const byDefault = metric.defaultStatus ?? (another === undefined ? only : undefined);
  return { ...filters, status: filters.status ?? (groupBy.includes('STATUS') ? undefined : byDefault) };
}
