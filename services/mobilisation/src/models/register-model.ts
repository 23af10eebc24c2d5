import { ModelField, ModelForm, ModelRegistered, type ModelState, RecipientKind } from '@danvan/contracts/mobilisation';
import { getOrganisationsWithinIn, todayInVietnam } from '@danvan/directory';
import { createBulkEntry, createEntry, type EntryRules } from '@danvan/directory/enter-records';
import { placeOf } from '@danvan/directory/place-of';
import { optional } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { eachAtIndex } from '@danvan/service/lock-records';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { assertModelsKnownIn } from './assert-models-known.ts';
import { issuesOfForm, type Model } from './model.ts';
import { modelRecord } from './model-record.ts';

const ModelToRegister = z.object({
  organisationId: z.uuid(),
  name: optional(z.string().min(1).max(300)),
  field: ModelField,
  form: ModelForm.default('MODEL'),
  exemplarKind: optional(RecipientKind),
  sourceModelId: optional(z.uuid()),
  registeredOn: localDay,
});
type ModelToRegister = z.output<typeof ModelToRegister>;

const registration: EntryRules<Model, ModelState, ModelToRegister> = {
  type: modelRecord,
  event: ModelRegistered,
  item: ModelToRegister,
  issuesOf: issuesOfForm,
  async make(tx, ctx, { items, pathOf }) {
    const today = todayInVietnam(tx.now());
    await eachAtIndex(items, ({ registeredOn }) => assertHappened(registeredOn, today));
    const owners = await getOrganisationsWithinIn(
      tx,
      tx.actor,
      items.map(({ organisationId, registeredOn }) => ({ id: organisationId, on: registeredOn })),
    );
    await assertModelsKnownIn(
      tx,
      items.map(({ sourceModelId }, index) => ({ id: sourceModelId, path: [...pathOf(index), 'sourceModelId'] })),
    );
    const { synthetic } = tx.origin;
    const ahead = { approvedOn: null, implementedOn: null, recognisedOn: null, outstandingOn: null, endedOn: null };
    return owners.map((owner, index): Model => {
      const made = { id: ctx.newId(), version: 1, status: 'REGISTERED' as const, synthetic };
      return { ...(items[index] as ModelToRegister), ...made, ...ahead, ...placeOf(owner) };
    });
  },
};

export const registerModel = createEntry('registerModel', registration);
export const registerModels = createBulkEntry({ mutation: 'registerModels', field: 'models' }, registration);
