import type { AssessmentState, PovertyStatus } from '@danvan/contracts/welfare';
import { NotFound, RuleViolated } from '@danvan/service/errors';
import type { Household } from './household-record.ts';

/** @throws RuleViolated `household.assessed` where the same day and standard has an assessment. */
export function assess(household: Household, assessment: AssessmentState): Household {
  const { standard, from } = assessment;
  if (household.assessments.some((known) => known.standard === standard && known.from === from)) {
    throw new RuleViolated({
      rule: 'household.assessed',
      message: {
        vi: `Hộ đã được xác định theo ${standard} từ ngày ${from}; hãy đính chính lần đó.`,
        en: `The household is assessed under ${standard} from ${from} already: correct that assessment.`,
      },
      details: { standard, from },
    });
  }
  return { ...household, assessments: [...household.assessments, assessment].sort(byDay) };
}

/** @throws NotFound for an assessment of another household */
export function withoutAssessment(household: Household, assessmentId: string): Household {
  getAssessment(household, assessmentId);
  return { ...household, assessments: household.assessments.filter((known) => known.assessmentId !== assessmentId) };
}

/** @throws NotFound, RuleViolated `household.assessed` */
export function correctAssessment(household: Household, assessmentId: string, correction: Partial<AssessmentState>): Household {
  const assessment = { ...getAssessment(household, assessmentId), ...correction, assessmentId };
  return assess(withoutAssessment(household, assessmentId), assessment);
}

export function getAssessment({ assessments }: Household, assessmentId: string): AssessmentState {
  const assessment = assessments.find((known) => known.assessmentId === assessmentId);
  if (assessment !== undefined) return assessment;
  throw new NotFound({ vi: 'Hộ không có lần xác định này.', en: 'The household has no such assessment.' });
}

/** Under one standard the latest assessment up to a day holds on it; null before the first. */
export function statusOn({ assessments }: Pick<Household, 'assessments'>, standard: string, on: string): PovertyStatus | null {
  return assessments.findLast((known) => known.standard === standard && known.from <= on)?.status ?? null;
}

function byDay(a: AssessmentState, b: AssessmentState): number {
  return compare(a.from, b.from) || compare(a.standard, b.standard);
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
