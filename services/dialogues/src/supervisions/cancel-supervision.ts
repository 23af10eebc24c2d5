import { SupervisionCancelled } from '@danvan/contracts/dialogues';
import { cancelRecord } from '@danvan/directory/cancel-record';
import type { Context } from '@danvan/service/context';
import type { Supervision } from './supervision.ts';
import { supervisionRecord } from './supervision-record.ts';

export function cancelSupervision(ctx: Context, raw: unknown): Promise<Supervision> {
  return cancelRecord(ctx, { mutation: 'cancelSupervision', type: supervisionRecord, event: SupervisionCancelled }, raw);
}
