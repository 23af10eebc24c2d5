import { ModelCorrected, ModelField, ModelForm, RecipientKind } from '@danvan/contracts/mobilisation';
import { getOrganisationWithinIn, todayInVietnam } from '@danvan/directory';
import { lockOwnRecordsIn } from '@danvan/directory/lock-own-records';
import { placeOf } from '@danvan/directory/place-of';
import { asOne } from '@danvan/service/as-one';
import { correctedFields, correcting, unchanged } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { InvalidInput } from '@danvan/service/errors';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened, assertNotCancelled } from '@danvan/service/record-rules';
import { repeatable } from '@danvan/service/repeatable';
import { updateRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { modelTable } from './model.table.ts';
import { correctModel as correct, issuesOfForm, type Model, modelDays } from './model.ts';
import { modelRecord } from './model-record.ts';

const day = unchanged(z.iso.date());
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
  return ctx.change<Model, Model>(repeatable(modelRecord, 'correctModel', input), (tx) =>
    asOne(async () => {
      const [before] = (await lockOwnRecordsIn(tx, modelTable, [input])) as [Model];
      const after = await correctedIn(tx, before, correction);
      return updateRecordsIn(tx, { type: modelRecord, event: ModelCorrected }, [{ before, after }]);
    }),
  );
}

/** Tier and area follow the owner and the day of registration. */
async function correctedIn(tx: Tx, before: Model, { organisationId, ...correction }: Correction): Promise<Model> {
  assertNotCancelled(before);
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
