import { CriticismCancelled } from '@danvan/contracts/dialogues';
import { cancelRecord } from '@danvan/directory/cancel-record';
import type { Context } from '@danvan/service/context';
import type { Criticism } from './criticism.ts';
import { criticismRecord } from './criticism-record.ts';

export function cancelCriticism(ctx: Context, raw: unknown): Promise<Criticism> {
  return cancelRecord(ctx, { mutation: 'cancelCriticism', type: criticismRecord, event: CriticismCancelled }, raw);
}
