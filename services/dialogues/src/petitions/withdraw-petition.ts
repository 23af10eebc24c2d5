import { PetitionWithdrawn } from '@danvan/contracts/petitions';
import { stepCommand } from './step-command.ts';

/** The sender takes the whole petition back, in writing, before it is answered or decided (Law 02/2011 art. 10). */
export const withdrawPetition = stepCommand({
  mutation: 'withdrawPetition',
  action: 'withdraw',
  event: PetitionWithdrawn,
  fields: {},
});
