import { PetitionReturned, ReturnReason } from '@danvan/contracts/petitions';
import { petitionRecord } from './petition-record.ts';
import { stepCommand } from './step-command.ts';

/** A paper that cannot be handled as it is goes back to its sender. */
export const returnPetition = stepCommand({
  mutation: 'returnPetition',
  action: 'return',
  type: petitionRecord,
  event: PetitionReturned,
  fields: { returnReason: ReturnReason },
  step: (_, { after, input: { returnReason } }) => ({ ...after, returnReason }),
});
