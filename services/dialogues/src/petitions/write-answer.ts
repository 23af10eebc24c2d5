import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/tx';
import { z } from 'zod';
import { assertHandledBy, type Petition } from './petition.ts';
import { sealAnswer } from './petition-content.ts';

/** What an answer or decision says. It is sealed like the petition itself. */
export const answer = z.string().min(1).max(20_000);

/** By a handler only. @throws Forbidden */
export async function writeAnswerIn(
  tx: Tx,
  ctx: Context,
  { petition, text }: { petition: Petition; text: string },
): Promise<void> {
  assertHandledBy(petition, tx.actor?.sub);
  const sealed = sealAnswer(ctx.encryption, petition.id, text);
  await tx.query('UPDATE petition_content SET answer = $2 WHERE petition_id = $1', [petition.id, sealed]);
}
