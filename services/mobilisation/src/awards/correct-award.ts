import { AwardCorrected } from '@danvan/contracts/mobilisation';
import { getOrganisationWithinIn, todayInVietnam } from '@danvan/directory';
import { correctRecord } from '@danvan/directory/correct-record';
import { placeOf } from '@danvan/directory/place-of';
import { correctedFields, correcting, unchanged } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { InvalidInput } from '@danvan/service/errors';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { assertModelsKnownIn } from '../models/assert-models-known.ts';
import { type Award, correctAward as correct, issuesOfRecipient } from './award.ts';
import { awardFields } from './award-input.ts';
import { awardRecord } from './award-record.ts';

const CorrectAwardInput = z.object({
  ...correcting,
  organisationId: unchanged(awardFields.organisationId),
  form: unchanged(awardFields.form),
  decidedBy: unchanged(awardFields.decidedBy),
  recipientKind: unchanged(awardFields.recipientKind),
  decidedOn: unchanged(awardFields.decidedOn),
  decisionNumber: unchanged(awardFields.decisionNumber),
  // Of these two null means none.
  recipientLabel: awardFields.recipientLabel.nullable().optional(),
  modelId: awardFields.modelId.nullable().optional(),
});
type Correction = ReturnType<typeof correctedFields<z.output<typeof CorrectAwardInput>>>;

/** Safe to repeat: the same requestId always yields the award it corrected. */
export async function correctAward(ctx: Context, raw: unknown): Promise<Award> {
  const input = parseInput(CorrectAwardInput, raw);
  const correction = correctedFields(input);
  const rules = { mutation: 'correctAward', type: awardRecord, event: AwardCorrected };
  return correctRecord(ctx, { ...rules, correct: (tx, before) => correctedIn(tx, before, correction) }, input);
}

/** Tier and area follow the organisation and the day of the decision. */
async function correctedIn(tx: Tx, before: Award, correction: Correction): Promise<Award> {
  const after = correct(before, correction);
  assertHappened(after.decidedOn, todayInVietnam(tx.now()));
  const issues = issuesOfRecipient(after);
  if (issues.length > 0) throw new InvalidInput(issues);
  if (correction.modelId !== undefined) await assertModelsKnownIn(tx, [{ id: after.modelId, path: ['modelId'] }]);
  const organisation = await getOrganisationWithinIn(tx, tx.actor, { id: after.organisationId, on: after.decidedOn });
  return { ...after, ...placeOf(organisation) };
}
