import type { Step } from '@danvan/records';
import type { Context, Tx } from '@danvan/service';
import { z } from 'zod';
import { sealAnswer } from '../content/petition-content.ts';
import type { Petition } from '../petition-record.ts';

export const answerFields = { answer: z.string().min(1).max(20_000) };

interface Answers {
  readonly items: readonly { answer: string }[];
  readonly ctx: Context;
}

/** Keeps what answers and decisions say, sealed like the petitions themselves. One statement. */
export async function writeAnswersIn(tx: Tx, steps: readonly Step<Petition>[], { items, ctx }: Answers): Promise<void> {
  const ids = steps.map(({ after }) => after.id);
  const sealed = ids.map((id, i) => sealAnswer(ctx.encryption, id, String(items[i]?.answer)));
  await tx.query(
    `UPDATE petition_content c SET answer = n.answer FROM unnest($1::uuid[], $2::bytea[]) AS n (petition_id, answer)
      WHERE c.petition_id = n.petition_id`,
    [ids, sealed],
  );
}
