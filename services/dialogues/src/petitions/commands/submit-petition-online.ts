import type { DirectoryOrganisation } from '@danvan/directory/directory';
import { organisationsAsOfIn } from '@danvan/directory/organisations-as-of';
import { z } from 'zod';
import { assertNamedExistIn } from '../../records/named-organisations.ts';
import { lodgingCommand } from './lodging-command.ts';
import { petitionFields } from './petition-fields.ts';

/**
 * Takes in what somebody without an account sends. A complaint needs identity and signature (Circular 05/2021 art. 6), so it is a draft
 * until both are confirmed at a desk; a recommendation or feedback is received at once. Safe to repeat.
 */
export const submitPetitionOnline = lodgingCommand({
  mutation: 'submitPetitionOnline',
  item: z.object(petitionFields),
  arrivalOf: ({ kind }, today) => ({
    channel: 'ONLINE',
    submittedOn: today,
    receivedOn: kind === 'COMPLAINT' ? null : today,
  }),
  async addresseeIn(tx, asked) {
    await assertNamedExistIn(tx, [{ ids: [asked.id], on: asked.on }]);
    const [organisation] = await organisationsAsOfIn(tx, [asked]);
    return organisation as DirectoryOrganisation;
  },
});
