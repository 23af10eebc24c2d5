import type { ReportedQualifier, ReportedUnit } from '@danvan/contracts/reported-indicators';
import type { Bilingual } from '@danvan/service';
import { type Decimal, exceeds, isWhole } from '../vietnamese-numbers/decimal.ts';
import type { ReportableIndicator } from './indicator-catalogue.ts';

/** What a report says in numbers, before it is held against what the indicator allows. */
export interface Figure {
  value: Decimal;
  qualifier: ReportedQualifier;
  /** As it was written; null where it was given as a decimal, or without one. */
  unit: ReportedUnit | null;
  plan: Decimal | null;
}

export interface FigureProblem {
  field: 'value' | 'plan';
  message: Bilingual;
}

/** The unit of the value; that of its plan is always the indicator's own. */
export function unitOf({ unit }: ReportableIndicator, { qualifier }: Pick<Figure, 'qualifier'>): ReportedUnit {
  return qualifier === 'PERCENT_OF_PLAN' ? 'PERCENT' : unit;
}

/** Everything that keeps the figure from being one of this indicator. */
export function problemsOf(indicator: ReportableIndicator, figure: Figure): FigureProblem[] {
  const { value, plan, unit, qualifier } = figure;
  const due = unitOf(indicator, figure);
  const problems = (field: FigureProblem['field'], ...messages: (Bilingual | false)[]): FigureProblem[] =>
    messages.flatMap((message) => (message ? [{ field, message }] : []));
  const tooHigh = qualifier !== 'PERCENT_OF_PLAN' && isAbove(value, indicator);
  return [
    ...problems(
      'value',
      unit !== null && unit !== due && otherUnit(unit, due),
      isPartOfAThing(value, due) && wholeOnly(due),
      tooHigh && aboveHighest(indicator),
    ),
    ...(plan === null
      ? []
      : problems(
          'plan',
          isPartOfAThing(plan, indicator.unit) && wholeOnly(indicator.unit),
          isAbove(plan, indicator) && aboveHighest(indicator),
        )),
  ];
}

const divisible: readonly ReportedUnit[] = ['PERCENT', 'SQUARE_METRE', 'CUBIC_METRE', 'HECTARE'];

function isPartOfAThing(value: Decimal, unit: ReportedUnit): boolean {
  return !divisible.includes(unit) && !isWhole(value);
}

function isAbove(value: Decimal, { highest }: ReportableIndicator): boolean {
  return highest !== undefined && exceeds(value, highest);
}

function otherUnit(written: ReportedUnit, due: ReportedUnit): Bilingual {
  return {
    vi: `Chỉ tiêu này tính bằng ${due}, số liệu ghi ${written}.`,
    en: `This indicator is counted in ${due}; the figure is written in ${written}.`,
  };
}

function wholeOnly(unit: ReportedUnit): Bilingual {
  return { vi: `${unit} phải là số nguyên.`, en: `${unit} come in whole numbers only.` };
}

function aboveHighest({ highest }: ReportableIndicator): Bilingual {
  return { vi: `Chỉ tiêu này cao nhất là ${highest}.`, en: `This indicator is ${highest} at most.` };
}
