import { todayInVietnam } from '@danvan/directory';
import { alone, correctedFields, correcting, unchanged } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { assertStandardsInForceIn } from '../standards/assert-standards-in-force.ts';
import { correctAssessment as correct, getAssessment, type Household } from './household.ts';
import { assessmentFields } from './household-input.ts';
import { reviseHousehold } from './revise-household.ts';

const CorrectAssessmentInput = z.object({
  ...correcting,
  assessmentId: z.uuid(),
  standard: unchanged(assessmentFields.standard),
  status: unchanged(assessmentFields.status),
  from: unchanged(assessmentFields.from),
});

/** Safe to repeat. @throws NotFound for an assessment of another household */
export async function correctAssessment(ctx: Context, raw: unknown): Promise<Household> {
  const { assessmentId, ...input } = parseInput(CorrectAssessmentInput, raw);
  const correction = correctedFields(input);
  return reviseHousehold(ctx, {
    mutation: 'correctAssessment',
    input: { ...input, assessmentId },
    async revise(tx, before) {
      const after = correct(before, assessmentId, correction);
      const corrected = getAssessment(after, assessmentId);
      assertHappened(corrected.from, todayInVietnam(tx.now()));
      await assertStandardsInForceIn(tx, [corrected], alone);
      return after;
    },
  });
}
