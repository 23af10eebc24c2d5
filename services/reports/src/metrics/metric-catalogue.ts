import { awardCount } from './award-count.ts';
import { criticismCount } from './criticism-count.ts';
import { dialogueCount } from './dialogue-count.ts';
import { dialogueCoverage } from './dialogue-coverage.ts';
import { householdCount } from './household-count.ts';
import type { Metric } from './metric.ts';
import { modelCount } from './model-count.ts';
import { supervisionCount } from './supervision-count.ts';
import { surveyAgencies } from './survey-agencies.ts';

/** Every metric there is, in the order in which lists show them. */
export const catalogue: readonly Metric[] = [
  dialogueCount,
  dialogueCoverage,
  supervisionCount,
  criticismCount,
  modelCount,
  awardCount,
  surveyAgencies,
  householdCount,
];

export function findMetric(name: string): Metric | undefined {
  return catalogue.find((metric) => metric.name === name);
}
