import { ModelField, ModelForm, ModelRegistered, RecipientKind } from '@danvan/contracts/mobilisation';
import { type DirectoryOrganisation, getOrganisationsWithinIn, todayInVietnam } from '@danvan/directory';
import { placeOf } from '@danvan/directory/place-of';
import { asOne } from '@danvan/service/as-one';
import { alone, bulkOf, inList, optional, type PathOf, requested } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { InvalidInput } from '@danvan/service/errors';
import { eachAtIndex } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import { repeatable } from '@danvan/service/repeatable';
import { insertRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';

import { assertModelsKnownIn } from './assert-models-known.ts';
import { issuesOfForm, type Model } from './model.ts';
import { modelRecord } from './model-record.ts';

const item = {
  organisationId: z.uuid(),
  name: optional(z.string().min(1).max(300)),
  field: ModelField,
  form: ModelForm.default('MODEL'),
  exemplarKind: optional(RecipientKind),
  sourceModelId: optional(z.uuid()),
  registeredOn: z.iso.date(),
};
const ModelToRegister = z.object(item);
type ModelToRegister = z.output<typeof ModelToRegister>;
const RegisterModelInput = z.object({ ...requested, ...item });
const RegisterModelsInput = bulkOf('models', ModelToRegister);

/** Safe to repeat: the same requestId always yields the model it first registered. */
export async function registerModel(ctx: Context, raw: unknown): Promise<Model> {
  const input = parseInput(RegisterModelInput, raw);
  assertWhole([input], alone);
  return ctx.change<Model, Model>(repeatable(modelRecord, 'registerModel', input), (tx) =>
    asOne(() => registerModelsIn(tx, ctx, { items: [input], pathOf: alone })),
  );
}

/** The same for up to 500, all or none. Safe to repeat. */
export async function registerModels(ctx: Context, raw: unknown): Promise<Model[]> {
  const input = parseInput(RegisterModelsInput, raw);
  assertWhole(input.models, inList('models'));
  return ctx.change<Model, Model[]>(repeatable(modelRecord, 'registerModels', input), (tx) =>
    registerModelsIn(tx, ctx, { items: input.models, pathOf: inList('models') }),
  );
}

function assertWhole(items: readonly ModelToRegister[], pathOf: PathOf): void {
  const issues = items.flatMap((model, index) =>
    issuesOfForm(model).map(({ path, message }) => ({ path: [...pathOf(index), ...path], message })),
  );
  if (issues.length > 0) throw new InvalidInput(issues);
}

interface Registration {
  items: readonly ModelToRegister[];
  pathOf: PathOf;
}

async function registerModelsIn(tx: Tx, ctx: Context, { items, pathOf }: Registration): Promise<Model[]> {
  const today = todayInVietnam(ctx.now());
  await eachAtIndex(items, ({ registeredOn }) => assertHappened(registeredOn, today));
  const owners = await getOrganisationsWithinIn(
    tx,
    ctx.actor,
    items.map(({ organisationId, registeredOn }) => ({ id: organisationId, on: registeredOn })),
  );
  await assertModelsKnownIn(
    tx,
    items.map(({ sourceModelId }, index) => ({ id: sourceModelId, path: [...pathOf(index), 'sourceModelId'] })),
  );
  const models = items.map((model, index) => newModel(ctx, model, owners[index] as DirectoryOrganisation));
  return insertRecordsIn(tx, { type: modelRecord, event: ModelRegistered }, models);
}

function newModel(ctx: Context, item: ModelToRegister, owner: DirectoryOrganisation): Model {
  const { name, field, form, exemplarKind, sourceModelId, registeredOn } = item;
  return {
    id: ctx.newId(),
    version: 1,
    status: 'REGISTERED',
    name,
    field,
    form,
    exemplarKind,
    sourceModelId,
    ...placeOf(owner),
    registeredOn,
    approvedOn: null,
    implementedOn: null,
    recognisedOn: null,
    outstandingOn: null,
    endedOn: null,
    synthetic: ctx.actor?.synthetic ?? false,
  };
}
