import { PetitionClosed } from '@danvan/contracts/petitions';
import { petitionRecord } from './petition-record.ts';
import { stepCommand } from './step-command.ts';

/** What was answered or decided is done with. */
export const closePetition = stepCommand({
  mutation: 'closePetition',
  action: 'close',
  type: petitionRecord,
  event: PetitionClosed,
  fields: {},
});
