import { ModelField, ModelForm, ModelRegistered, RecipientKind } from '@danvan/contracts/mobilisation';
import { createCommand, optional, placedByOrganisation } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { assertModelsKnownIn } from './assert-models-known.ts';
import { issuesOfForm } from './model.rules.ts';
import { modelRecord } from './model-record.ts';

/** Registers models and exemplars for their owners. */
export const registerModel = createCommand(modelRecord, {
  name: { one: 'registerModel', item: 'model', many: 'registerModels', items: 'models', success: 'ModelsRegistered' },
  event: ModelRegistered,
  item: z.object({
    organisationId: z.uuid(),
    name: optional(z.string().min(1).max(300)),
    field: ModelField,
    form: ModelForm.default('MODEL'),
    exemplarKind: optional(RecipientKind),
    sourceModelId: optional(z.uuid()),
    registeredOn: localDay,
  }),
  issuesOf: issuesOfForm,
  on: ({ registeredOn }) => registeredOn,
  place: placedByOrganisation(({ registeredOn }) => registeredOn),
  create: (item) => ({ ...item, status: 'REGISTERED' as const, ...ahead }),
  check: (tx, _, { items, pathOf }) =>
    assertModelsKnownIn(
      tx,
      items.map(({ sourceModelId }, index) => ({ id: sourceModelId, path: [...pathOf(index), 'sourceModelId'] })),
    ),
});

const ahead = { approvedOn: null, implementedOn: null, recognisedOn: null, outstandingOn: null, endedOn: null };
