import { correcting } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { parseInput } from '@danvan/service/parse-input';
import { z } from 'zod';
import { type Household, withoutAssessment } from './household.ts';
import { reviseHousehold } from './revise-household.ts';

const CancelAssessmentInput = z.object({ ...correcting, assessmentId: z.uuid() });

/** The assessment never held; the reason stays in the audit trail. Safe to repeat. @throws NotFound for one of another household */
export async function cancelAssessment(ctx: Context, raw: unknown): Promise<Household> {
  const input = parseInput(CancelAssessmentInput, raw);
  return reviseHousehold(ctx, {
    mutation: 'cancelAssessment',
    input,
    revise: (_tx, before) => withoutAssessment(before, input.assessmentId),
  });
}
