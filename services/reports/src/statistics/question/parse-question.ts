import type { LocalDate } from '@danvan/calendar';
import type { AreaLevel, Tier } from '@danvan/contracts/vocabulary';
import { InvalidInput } from '@danvan/service';
import type { Metric } from '../../metrics/metric.ts';
import { catalogue, findMetric } from '../../metrics/metric-catalogue.ts';
import { parseCount } from '../counts/parse.ts';
import { parseCoverage } from '../coverages/parse.ts';
import { parseLegal } from '../legal-figures/parse.ts';
import { unknownName } from './issues.ts';
import type { Asked, Dimension, Period, Question, Subject } from './question.ts';

/** A question as it comes over GraphQL: types and enums hold, sense does not yet. */
export interface RawQuestion {
  metric: string;
  tier?: Tier | null;
  areaLevel?: AreaLevel | null;
  kind?: string | null;
  status?: string | null;
  facets?: readonly { name: string; value: string }[] | null;
  period: Period;
  groupBy?: readonly Dimension[] | null;
  groupByFacets?: readonly string[] | null;
  rowsLevel?: AreaLevel | null;
  mapAsOf?: LocalDate | null;
}

/** @throws InvalidInput with everything that is wrong. */
export function parseQuestion(raw: RawQuestion, subject: Subject): Question {
  const metric = findMetric(raw.metric);
  if (!metric) {
    const known = catalogue.map(({ name }) => name);
    throw new InvalidInput([unknownName(['metric'], raw.metric, known)]);
  }
  return questionAbout(metric, {
    subject,
    period: raw.period,
    map: raw.mapAsOf ?? raw.period.to,
    filters: {
      tier: raw.tier ?? undefined,
      areaLevel: raw.areaLevel ?? undefined,
      kind: raw.kind ?? undefined,
      status: raw.status ?? undefined,
      facets: Object.fromEntries((raw.facets ?? []).map(({ name, value }) => [name, value])),
    },
    groupBy: [...new Set(raw.groupBy)],
    groupByFacets: [...new Set(raw.groupByFacets)],
    rowsLevel: raw.rowsLevel ?? undefined,
  });
}

/** @throws InvalidInput with everything that is wrong. */
export function questionAbout(metric: Metric, asked: Asked): Question {
  switch (metric.type) {
    case 'COUNT':
      return parseCount(metric, asked);
    case 'COVERAGE':
      return parseCoverage(metric, asked);
    case 'LEGAL':
      return parseLegal(metric, asked);
  }
}
