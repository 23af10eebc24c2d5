import { PetitionConfirmed } from '@danvan/contracts/petitions';
import type { Context } from '@danvan/service/context';
import { RuleViolated } from '@danvan/service/errors';
import type { Tx } from '@danvan/service/tx';
import { clockFromReceipt } from './petition-clock.ts';
import type { SealedContent } from './petition-content.table.ts';
import { openSenderName } from './petition-content.ts';
import { senderName } from './petition-input.ts';
import { petitionRecord } from './petition-record.ts';
import { stepCommand } from './step-command.ts';

/**
 * The sender of an online complaint is at the desk, showed identity and signed. The clerk gives the name as the identity paper has it and
 * reads nothing of the complaint.
 */
export const confirmPetition = stepCommand({
  mutation: 'confirmPetition',
  action: 'confirm',
  type: petitionRecord,
  event: PetitionConfirmed,
  fields: { senderName },
  async step(tx, { ctx, after, input, on }) {
    await assertSameNameIn(tx, ctx, { petitionId: after.id, shown: input.senderName });
    return { ...after, receivedOn: on, ...clockFromReceipt(after.kind, on) };
  },
});

async function assertSameNameIn(
  tx: Tx,
  ctx: Context,
  { petitionId, shown }: { petitionId: string; shown: string },
): Promise<void> {
  const [sealed] = await tx.query<Pick<SealedContent, 'senderName'>>(
    'SELECT sender_name AS "senderName" FROM petition_content WHERE petition_id = $1',
    [petitionId],
  );
  if (sealed !== undefined && alike(openSenderName(ctx.encryption, { petitionId, ...sealed })) === alike(shown)) return;
  throw new RuleViolated({
    rule: 'petition.identity',
    message: {
      vi: 'Họ tên trên giấy tờ không trùng với họ tên đã khai khi gửi đơn.',
      en: 'The name on the identity paper is not the one that the complaint was sent under.',
    },
    legalBasis: 'Thông tư 05/2021/TT-TTCP, Điều 6',
  });
}

function alike(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/\s+/g, ' ').trim();
}
