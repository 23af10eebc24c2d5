import { PetitionWithdrawn } from '@danvan/contracts/petitions';
import { petitionRecord } from './petition-record.ts';
import { withoutSuspension } from './petition-suspension.ts';
import { stepCommand } from './step-command.ts';

/** The sender takes the whole petition back, in writing, before it is answered or decided (Law 02/2011 art. 10). */
export const withdrawPetition = stepCommand({
  mutation: 'withdrawPetition',
  action: 'withdraw',
  type: petitionRecord,
  event: PetitionWithdrawn,
  fields: {},
  step: (_, { after, on }) => withoutSuspension(after, on),
});
