import { ModelCorrected, ModelField, ModelForm, RecipientKind } from '@danvan/contracts/mobilisation';
import { getOrganisationWithinIn, todayInVietnam } from '@danvan/directory';
import { correctRecord } from '@danvan/directory/correct-record';
import { placeOf } from '@danvan/directory/place-of';
import { correctedFields, correcting, unchanged } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { InvalidInput } from '@danvan/service/errors';
import { localDay } from '@danvan/service/local-day';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { correctModel as correct, issuesOfForm, type Model, modelDays } from './model.ts';
import { modelRecord } from './model-record.ts';

const day = unchanged(localDay);
const CorrectModelInput = z.object({
  ...correcting,
  organisationId: unchanged(z.uuid()),
  name: unchanged(z.string().min(1).max(300)),
  field: unchanged(ModelField),
  form: unchanged(ModelForm),
  exemplarKind: unchanged(RecipientKind),
  registeredOn: day,
  approvedOn: day,
  implementedOn: day,
  recognisedOn: day,
  outstandingOn: day,
  endedOn: day,
});
type Correction = ReturnType<typeof correctedFields<z.output<typeof CorrectModelInput>>>;

/** Safe to repeat: the same requestId always yields the model it corrected. */
export async function correctModel(ctx: Context, raw: unknown): Promise<Model> {
  const input = parseInput(CorrectModelInput, raw);
  const correction = correctedFields(input);
  const rules = { mutation: 'correctModel', type: modelRecord, event: ModelCorrected };
  return correctRecord(ctx, { ...rules, correct: (tx, before) => correctedIn(tx, before, correction) }, input);
}

/** Tier and area follow the owner and the day of registration. */
async function correctedIn(tx: Tx, before: Model, { organisationId, ...correction }: Correction): Promise<Model> {
  const today = todayInVietnam(tx.now());
  for (const named of modelDays) assertHappened(correction[named] ?? today, today);
  const after = correct(before, correction);
  const issues = issuesOfForm(after);
  if (issues.length > 0) throw new InvalidInput(issues);
  const owner = await getOrganisationWithinIn(tx, tx.actor, {
    id: organisationId ?? before.organisationId,
    on: after.registeredOn,
  });
  return { ...after, ...placeOf(owner) };
}
