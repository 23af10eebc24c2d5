import type { ClockRule } from './clock-rule.ts';
import { legalClocks } from './legal-clocks.ts';
import { addDays, type LocalDate } from './local-date.ts';
import { addWorkingDays, isProvisionalBetween, workingDayOnOrAfter } from './working-days.ts';

/** When a time limit ends. */
export interface Due {
  /** The last day. */
  on: LocalDate;
  /** The last second of that day in Việt Nam. */
  at: Date;
  /** The rule that ends it. */
  rule: ClockRule;
  /** A day on the way may still become a day off, or a worked one. */
  isProvisional: boolean;
}

/**
 * The end of a time limit that starts on `from`. The first day is not counted (Civil Code 2015 art. 147.2); where days are calendar
 * days and the last one is a day of rest, the limit ends on the working day after it (art. 148.5; both articles from memory).
 */
export function dueAt(rule: ClockRule, from: LocalDate): Due {
  const on = rule.unit === 'WORKING_DAY' ? addWorkingDays(from, rule.value) : workingDayOnOrAfter(addDays(from, rule.value));
  return { on, at: endOfDay(on), rule, isProvisional: isProvisionalBetween(from, on) };
}

/** Where several rules bind at once, the one that ends first. */
export function earliestDue(rules: readonly ClockRule[], from: LocalDate): Due {
  const [first, ...others] = rules.map((rule) => dueAt(rule, from));
  if (first === undefined) throw new RangeError('no rule, no time limit');
  return others.reduce((earliest, due) => (due.on < earliest.on ? due : earliest), first);
}

/** The rules for a step that are in force on a day. @throws RangeError where there is none */
export function clockRulesOn(regime: string, step: string, on: LocalDate): ClockRule[] {
  const rules = legalClocks.filter(
    (rule) => rule.regime === regime && rule.step === step && rule.from <= on && (rule.to === null || on < rule.to),
  );
  if (rules.length === 0) throw new RangeError(`no time limit of ${regime} for ${step} was in force on ${on}`);
  return rules;
}

/** A day in Việt Nam (UTC+7, no summer time) ends with its last second. */
export function endOfDay(on: LocalDate): Date {
  return new Date(`${on}T23:59:59+07:00`);
}
