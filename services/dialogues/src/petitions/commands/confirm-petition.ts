import { PetitionConfirmed } from '@danvan/contracts/petitions';
import { forEachItem } from '@danvan/records';
import type { Context, Tx } from '@danvan/service';
import { clockFromReceipt } from '../clock.rules.ts';
import { openSenderName } from '../content/petition-content.ts';
import type { SealedContent } from '../content/sealed-content.ts';
import { assertSameName } from '../petition.rules.ts';
import { senderName } from './petition-fields.ts';
import { petitionStep } from './petition-step.ts';

/**
 * The sender of an online complaint is at the desk, showed identity and signed. The clerk gives the name as the identity paper has it and
 * reads nothing of the complaint.
 */
export const confirmPetition = petitionStep({
  name: { one: 'confirmPetition' },
  action: 'confirm',
  event: PetitionConfirmed,
  fields: { senderName },
  apply: (after, { on }) => ({ ...after, receivedOn: on, ...clockFromReceipt(after.kind, on) }),
  check: (tx, _, { items, ctx }) => assertSameNamesIn(tx, ctx, items),
});

/** One statement. @throws RuleViolated `petition.identity` with the index */
async function assertSameNamesIn(
  tx: Tx,
  { encryption }: Context,
  shown: readonly { id: string; senderName: string }[],
): Promise<void> {
  const sealed = await tx.query<Pick<SealedContent, 'petitionId' | 'senderName'>>(
    'SELECT petition_id AS "petitionId", sender_name AS "senderName" FROM petition_content WHERE petition_id = ANY($1)',
    [shown.map(({ id }) => id)],
  );
  const declared = new Map(sealed.map((one) => [one.petitionId, openSenderName(encryption, one)]));
  await forEachItem(shown, ({ id, senderName: name }) => assertSameName(declared.get(id), name));
}
