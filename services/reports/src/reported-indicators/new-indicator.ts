import { placedInArea, type Uniqueness } from '@danvan/records';
import { RuleViolated } from '@danvan/service';
import { type Figure, unitOf } from './figure.ts';
import { getReportable } from './indicator-catalogue.ts';
import type { ReportedIndicator } from './reported-indicator-record.ts';

/** A figure that is to be entered, whether it is new or replaces another. */
export interface NewIndicator
  extends Pick<
    ReportedIndicator,
    'organisationId' | 'areaId' | 'code' | 'periodFrom' | 'periodTo' | 'asOf' | 'source' | 'quotation'
  > {
  figure: Figure;
}

/** Tier and area are those of the day on which the figure stood. */
export const placedOnItsDay = placedInArea<NewIndicator>(({ asOf }) => asOf);

/** The figure as it is entered: nobody has attested it yet. */
export function enteredIndicator(
  { figure, ...item }: NewIndicator,
  { sub = '', today }: { sub: string | undefined; today: string },
) {
  const { value, qualifier, plan } = figure;
  return {
    ...item,
    ...{ value, qualifier, plan, unit: unitOf(getReportable(item.code), figure) },
    status: 'ENTERED' as const,
    enteredOn: today,
    enteredBy: sub,
    attestedOn: null,
    attestedBy: null,
    supersedesId: null as string | null,
  };
}

/** One standing figure for each organisation, area, indicator and period, and one as percent of plan beside it: `reported.once`. */
export const standsOnce: Uniqueness<ReportedIndicator> = {
  constraint: 'reported_indicator_standing_key',
  keyOf: ({ organisationId, areaId, code, qualifier, periodFrom, periodTo }) =>
    `(${[organisationId, areaId, code, qualifier === 'PERCENT_OF_PLAN' ? 't' : 'f', periodFrom, periodTo].join(', ')})`,
  refusal: (_indicator, index) =>
    new RuleViolated({
      rule: 'reported.once',
      message: {
        vi: 'Tổ chức đã báo cáo chỉ tiêu này cho địa bàn và kỳ này; hãy thay thế số liệu cũ (supersedeReportedIndicator).',
        en: 'The organisation has reported this indicator for the area and the period: replace that figure (supersedeReportedIndicator).',
      },
      index,
    }),
};
