import type { ModelState } from '@danvan/contracts/mobilisation';
import type { RecordStep } from '@danvan/directory/step-records';
import type { EventDefinition } from '@danvan/events/define-event';
import { seen } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { z } from 'zod';
import { type Model, type ModelDay, type ModelStep, modelSteps, takeStep } from './model.ts';
import { modelRecord } from './model-record.ts';

type DatedModel = { id: string; version: number } & Record<ModelDay, string>;

/** How models take a step: of the days only the step's own is there, and only that one is read. */
export function stepOfModels(step: ModelStep, event: EventDefinition<ModelState>): RecordStep<Model, ModelState, DatedModel> {
  const { day } = modelSteps[step];
  return {
    type: modelRecord,
    event,
    item: z.object({ ...seen, ...({ [day]: localDay } as Record<ModelDay, z.ZodISODate>) }),
    on: (item) => item[day],
    take: (model, item) => takeStep(model, step, item[day]),
  };
}
