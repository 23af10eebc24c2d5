import {
  ModelApproved,
  ModelEnded,
  ModelImplemented,
  ModelMarkedOutstanding,
  ModelRecognised,
  type ModelState,
} from '@danvan/contracts/mobilisation';
import type { EventDefinition } from '@danvan/events/define-event';
import { type CommandName, stepCommand } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { applyStep, type ModelDay, type ModelStep, modelSteps } from './model.rules.ts';
import { modelRecord } from './model-record.ts';

/** The command for one step of a model's life: its input has the step's own day, which is the only one that is read. */
function stepModel<const N extends CommandName>(name: N, step: ModelStep, event: EventDefinition<ModelState>) {
  const { day } = modelSteps[step];
  return stepCommand(modelRecord, {
    name,
    event,
    item: z.object({ [day]: localDay } as Record<ModelDay, z.ZodISODate>),
    on: (item) => item[day],
    apply: (before, item) => applyStep(before, step, item[day]),
  });
}

const inModels = { item: 'model', items: 'models' } as const;

export const approveModel = stepModel(
  { one: 'approveModel', many: 'approveModels', success: 'ModelsApproved', ...inModels },
  'approve',
  ModelApproved,
);
export const implementModel = stepModel(
  { one: 'implementModel', many: 'implementModels', success: 'ModelsImplemented', ...inModels },
  'implement',
  ModelImplemented,
);
export const recogniseModel = stepModel(
  { one: 'recogniseModel', many: 'recogniseModels', success: 'ModelsRecognised', ...inModels },
  'recognise',
  ModelRecognised,
);
export const markModelOutstanding = stepModel(
  { one: 'markModelOutstanding', many: 'markModelsOutstanding', success: 'ModelsMarkedOutstanding', ...inModels },
  'markOutstanding',
  ModelMarkedOutstanding,
);
export const endModel = stepModel({ one: 'endModel' }, 'end', ModelEnded);
