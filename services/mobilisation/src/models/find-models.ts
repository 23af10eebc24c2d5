import type { ModelField, ModelForm } from '@danvan/contracts/mobilisation';
import {
  listRecords,
  type RecordArguments,
  type RecordFilter,
  type RecordList,
  recordById,
  recordsBy,
} from '@danvan/directory/list-records';
import type { Context } from '@danvan/service/context';
import { modelTable } from './model.table.ts';
import type { Model, ModelDay } from './model.ts';

/** The steps that `from` and `to` may bound, and their days. */
const dayOfStep = {
  REGISTERED: 'registeredOn',
  APPROVED: 'approvedOn',
  IMPLEMENTED: 'implementedOn',
  RECOGNISED: 'recognisedOn',
  OUTSTANDING: 'outstandingOn',
  ENDED: 'endedOn',
} as const satisfies Record<string, ModelDay>;

export interface ModelFilter extends RecordFilter {
  field?: ModelField | null;
  form?: ModelForm | null;
  reached?: keyof typeof dayOfStep | null;
}

const models: RecordList<Model, ModelFilter> = {
  table: modelTable,
  day: 'registeredOn',
  bounded: ({ reached }) => dayOfStep[reached ?? 'REGISTERED'],
};

/** Latest registration first. */
export const findModels = (ctx: Context, args: RecordArguments<ModelFilter>) => listRecords(ctx, models, args);

export function modelLoaders(ctx: Context) {
  return {
    model: recordById(ctx, modelTable),
    modelsOfOrganisation: recordsBy(ctx, models, 'organisationId'),
    modelsOfArea: recordsBy(ctx, models, 'areaId'),
    replicationsOfModel: recordsBy(ctx, models, 'sourceModelId'),
  };
}
