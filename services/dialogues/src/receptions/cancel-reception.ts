import { ReceptionCancelled } from '@danvan/contracts/receptions';
import { cancelRecord } from '@danvan/directory/cancel-record';
import type { Context } from '@danvan/service/context';
import type { Reception } from './reception.ts';
import { receptionRecord } from './reception-record.ts';

export function cancelReception(ctx: Context, raw: unknown): Promise<Reception> {
  return cancelRecord(ctx, { mutation: 'cancelReception', type: receptionRecord, event: ReceptionCancelled }, raw);
}
