import type { SetByLaw } from '../metrics/metric.ts';
import type { Question } from './question.ts';
import type { Row } from './row.ts';

/** What the law sets for communes: that of the kind asked for, else the one in force on the last day of the period; 0 where there is none. */
export function answerSetByLaw(question: Question): { total: Row; rows: Row[] } {
  const { metric, filters, groupBy, period } = question;
  const isOfCommunes =
    (filters.tier ?? 'GRASSROOTS') === 'GRASSROOTS' && (filters.areaLevel ?? 'COMMUNE') === 'COMMUNE'
      ? (metric.setByLaw ?? [])
      : [];
  const inForce = isOfCommunes.find(({ from, to }) => from <= period.to && (to === null || period.to < to));
  const named = isOfCommunes.find(({ kind }) => kind === filters.kind);
  const row = (keys: Row['keys'], position: string, set: SetByLaw | undefined): Row => ({
    question,
    keys,
    position,
    value: String(set?.value ?? 0),
    recordCount: 0,
    legalBasis: set?.legalBasis,
  });
  const kinds = filters.kind === undefined ? isOfCommunes : isOfCommunes.filter(({ kind }) => kind === filters.kind);
  return {
    total: row({}, '', filters.kind === undefined ? inForce : named),
    rows: groupBy.includes('KIND') ? kinds.map((set, index) => row({ kind: set.kind }, String(index).padStart(4, '0'), set)) : [],
  };
}
