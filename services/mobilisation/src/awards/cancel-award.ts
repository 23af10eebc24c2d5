import { AwardCancelled } from '@danvan/contracts/mobilisation';
import { cancelRecord } from '@danvan/directory/cancel-record';
import type { Context } from '@danvan/service/context';
import type { Award } from './award.ts';
import { awardRecord } from './award-record.ts';

export function cancelAward(ctx: Context, raw: unknown): Promise<Award> {
  return cancelRecord(ctx, { mutation: 'cancelAward', type: awardRecord, event: AwardCancelled }, raw);
}
