import type { ModelState } from '@danvan/contracts/mobilisation';
import { todayInVietnam } from '@danvan/directory';
import { lockOwnRecordsIn } from '@danvan/directory/lock-own-records';
import type { EventDefinition } from '@danvan/events/define-event';
import { asOne } from '@danvan/service/as-one';
import { assertEachOnce, bulkOf, requested, seen } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { eachAtIndex } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import type { VersionedRecord } from '@danvan/service/record-type';
import { repeatable } from '@danvan/service/repeatable';
import { updateRecordsIn } from '@danvan/service/write-records';
import { z } from 'zod';
import { modelTable } from './model.table.ts';
import { type Model, type ModelDay, type ModelStep, modelSteps, takeStep } from './model.ts';
import { modelRecord } from './model-record.ts';

interface StepOfModels {
  step: ModelStep;
  event: EventDefinition<ModelState>;
}

interface DatedModel {
  id: string;
  version: number;
  on: string;
}

/** The command that takes one model one step on. Safe to repeat. */
export function createStep(mutation: string, taken: StepOfModels) {
  const Input = z.object({ ...requested, ...stepped(taken) });
  return async (ctx: Context, raw: unknown): Promise<Model> => {
    const input = parseInput(Input, raw);
    const models = [dated(taken, input)];
    return ctx.change<Model, Model>(repeatable(modelRecord, mutation, input), (tx) =>
      asOne(() => stepModelsIn(tx, taken, models)),
    );
  };
}

/** The same for up to 500, all or none. Safe to repeat. */
export function createBulkStep(mutation: string, taken: StepOfModels) {
  const Input = bulkOf('models', z.object(stepped(taken)));
  return async (ctx: Context, raw: unknown): Promise<Model[]> => {
    const input = parseInput(Input, raw);
    const models = input.models.map((item) => dated(taken, item));
    assertEachOnce('models', models);
    return ctx.change<Model, Model[]>(repeatable(modelRecord, mutation, input), (tx) => stepModelsIn(tx, taken, models));
  };
}

/** Of the days only the step's own is there, and only that one is read. */
function stepped({ step }: StepOfModels) {
  const day = { [modelSteps[step].day]: z.iso.date() } as Record<ModelDay, z.ZodISODate>;
  return { ...seen, ...day };
}

function dated({ step }: StepOfModels, item: Record<ModelDay, string> & VersionedRecord): DatedModel {
  return { id: item.id, version: item.version, on: item[modelSteps[step].day] };
}

async function stepModelsIn(tx: Tx, { step, event }: StepOfModels, items: readonly DatedModel[]): Promise<Model[]> {
  const today = todayInVietnam(tx.now());
  await eachAtIndex(items, ({ on }) => assertHappened(on, today));
  const models = await lockOwnRecordsIn(tx, modelTable, items);
  const steps = await eachAtIndex(models, (before, i) => ({ before, after: takeStep(before, step, items[i]?.on as string) }));
  return updateRecordsIn(tx, { type: modelRecord, event }, steps);
}
