import { DialogueCancelled } from '@danvan/contracts/dialogues';
import { cancelRecord } from '@danvan/directory/cancel-record';
import type { Context } from '@danvan/service/context';
import type { Dialogue } from './dialogue.ts';
import { dialogueRecord } from './dialogue-record.ts';

export function cancelDialogue(ctx: Context, raw: unknown): Promise<Dialogue> {
  return cancelRecord(ctx, { mutation: 'cancelDialogue', type: dialogueRecord, event: DialogueCancelled }, raw);
}
