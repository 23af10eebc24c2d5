import type { LocalDate } from '@danvan/calendar';
import type { LegalAmount, LegalFigure } from '../../metrics/metric.ts';
import { assertNone, issueIf, issuesOfAsked } from '../question/issues.ts';
import type { Asked, Filters, LegalQuestion } from '../question/question.ts';

/** @throws InvalidInput with everything that is wrong. */
export function parseLegal(metric: LegalFigure, asked: Asked): LegalQuestion {
  const { subject, period, map, filters, groupBy } = asked;
  assertNone([
    ...issuesOfAsked(metric, asked),
    ...issueIf(subject.type === 'ORGANISATION', 'organisationId', {
      vi: 'Số liệu do luật định, không của tổ chức.',
      en: 'The law sets it, no organisation.',
    }),
    ...issueIf(
      groupBy.some((dimension) => dimension !== 'KIND'),
      'groupBy',
      { vi: 'Chỉ tiêu này chỉ chia theo KIND.', en: 'This metric groups by KIND only.' },
    ),
  ]);
  const amounts = isOfCommunes(filters) ? metric.amounts.filter(({ kind }) => kind === (filters.kind ?? kind)) : [];
  const total = filters.kind === undefined ? inForceOn(period.to, amounts) : amounts[0];
  return { type: 'LEGAL', metric, period, map, amounts, total, byKind: groupBy.includes('KIND') };
}

/** The law speaks of communes, of nobody above them. */
function isOfCommunes({ tier = 'GRASSROOTS', areaLevel = 'COMMUNE' }: Filters): boolean {
  return tier === 'GRASSROOTS' && areaLevel === 'COMMUNE';
}

function inForceOn(day: LocalDate, amounts: readonly LegalAmount[]): LegalAmount | undefined {
  return amounts.find(({ from, to }) => from <= day && (to === null || day < to));
}
