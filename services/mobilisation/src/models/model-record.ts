import type { ModelState } from '@danvan/contracts/mobilisation';
import type { RecordType } from '@danvan/service/record-type';
import { modelTable } from './model.table.ts';
import type { Model } from './model.ts';

export const modelRecord: RecordType<Model, ModelState> = {
  name: 'model',
  table: modelTable,
  toState: ({ id, name: _freeText, ...state }) => ({ modelId: id, ...state }),
};
