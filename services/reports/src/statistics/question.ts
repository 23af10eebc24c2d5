import type { LocalDate } from '@danvan/calendar';
import type { AreaLevel, Tier } from '@danvan/contracts/vocabulary';
import type { Measure, Metric } from '../metrics/metric.ts';

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

/** What is asked, in the words of the question. */
export interface Asked {
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

/** What a fact has to have to be counted. */
export type FactFilters = Omit<Filters, 'status'> & { statuses: readonly string[] };

/** A question with what its metric adds to it, worked out once: only `parseQuestion` and the definitions of reports ask one. */
export interface Question extends Asked {
  /** The filters with the statuses that count where none is named, and what every fact of the metric has. */
  facts: FactFilters;
  measure: Measure;
}

export function resolveQuestion(asked: Asked): Question {
  return { ...asked, facts: factsOf(asked), measure: asked.metric.measure ?? { type: 'COUNT' } };
}

function factsOf({ metric, filters: { status, ...filters }, groupBy }: Asked): FactFilters {
  const byDefault = groupBy.includes('STATUS') ? undefined : metric.defaultStatus;
  const named = status ?? byDefault;
  return {
    ...filters,
    kind: metric.only?.kind ?? filters.kind,
    areaLevel: filters.areaLevel ?? (metric.each && metric.defaultLevel),
    statuses: named === undefined ? Object.keys(metric.statuses) : [named],
    facets: { ...filters.facets, ...metric.only?.facets },
  };
}
