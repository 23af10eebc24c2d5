import { ModelCancelled } from '@danvan/contracts/mobilisation';
import { cancelRecord } from '@danvan/directory/cancel-record';
import type { Context } from '@danvan/service/context';
import type { Model } from './model.ts';
import { modelRecord } from './model-record.ts';

export function cancelModel(ctx: Context, raw: unknown): Promise<Model> {
  return cancelRecord(ctx, { mutation: 'cancelModel', type: modelRecord, event: ModelCancelled }, raw);
}
