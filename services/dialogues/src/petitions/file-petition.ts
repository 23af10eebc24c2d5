import { FilingReason, PetitionFiled } from '@danvan/contracts/petitions';
import { assertFilingReason } from './petition.ts';
import { petitionRecord } from './petition-record.ts';
import { stepCommand } from './step-command.ts';

/** A paper is filed without being handled: somebody decides so, never a machine, and says why. */
export const filePetition = stepCommand({
  mutation: 'filePetition',
  action: 'file',
  type: petitionRecord,
  event: PetitionFiled,
  fields: { filingReason: FilingReason },
  step(_, { before, after, input: { filingReason } }) {
    assertFilingReason(before, filingReason);
    return { ...after, filingReason };
  },
});
