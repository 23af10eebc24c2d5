import type { LocalDate } from '@danvan/calendar';
import type { AreaLevel, Tier } from '@danvan/contracts/vocabulary';
import type { CountMetric, CoverageMetric, LegalAmount, LegalFigure, Measure } from '../../metrics/metric.ts';
import type { Interval } from '../coverages/intervals.rules.ts';

export const dimensions = ['TIER', 'AREA_LEVEL', 'KIND', 'STATUS', 'ORGANISATION', 'AREA', 'MONTH'] as const;
export type Dimension = (typeof dimensions)[number];

/** Both days included. */
export interface Period {
  from: LocalDate;
  to: LocalDate;
}

/** An area with all below it, or the whole country. */
export type Territory = { type: 'ALL' } | { type: 'AREA'; id: string };

/** Whose records: those of a territory, or of one organisation. */
export type Subject = Territory | { type: 'ORGANISATION'; id: string };

/** All that are given hold together. */
export interface Filters {
  tier?: Tier;
  areaLevel?: AreaLevel;
  kind?: string;
  status?: string;
  facets: Readonly<Record<string, string>>;
}

/** What is asked of a metric, in the words of the question. */
export interface Asked {
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

/** A question that makes sense, with what its metric adds to it, worked out once. */
export type Question = CountQuestion | CoverageQuestion | LegalQuestion;

export interface CountQuestion extends Asked {
  type: 'COUNT';
  metric: CountMetric;
  measure: Measure;
  facts: FactFilters;
}

export interface CoverageQuestion extends Pick<Asked, 'period' | 'map' | 'rowsLevel'> {
  type: 'COVERAGE';
  metric: CoverageMetric;
  subject: Territory;
  /** Of the units. */
  level: AreaLevel;
  /** In each of these a unit needs a record. Oldest first. */
  intervals: readonly Interval[];
  facts: UnplacedFactFilters;
  byArea: boolean;
}

export interface LegalQuestion extends Pick<Asked, 'period' | 'map'> {
  type: 'LEGAL';
  metric: LegalFigure;
  /** What the law sets for the place and the kind that are asked for; none where it says nothing of them. */
  amounts: readonly LegalAmount[];
  total: LegalAmount | undefined;
  byKind: boolean;
}

/** What a fact has to have to be counted: the filters, with the statuses that count where none is named and what every fact of the metric has. */
export type FactFilters = Omit<Filters, 'status'> & { statuses: readonly string[] };

export type UnplacedFactFilters = Omit<FactFilters, 'areaLevel'>;
