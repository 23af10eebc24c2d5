import { PetitionTerminated, TerminationReason } from '@danvan/contracts/petitions';
import { terminatedPetitionRecord } from './petition-record.ts';
import { withoutSuspension } from './petition-suspension.ts';
import { stepCommand } from './step-command.ts';

/**
 * The settling of a complaint ends without a decision on it, because nobody follows into the right of who complained (Law on complaints
 * art. 11a.2). The other ground of the article, the withdrawal of the whole, is `withdrawPetition`.
 */
export const terminatePetition = stepCommand({
  mutation: 'terminatePetition',
  action: 'terminate',
  type: terminatedPetitionRecord,
  event: PetitionTerminated,
  fields: { terminationReason: TerminationReason },
  step: (_, { after, input: { terminationReason }, on }) => ({ ...withoutSuspension(after, on), terminationReason }),
});
