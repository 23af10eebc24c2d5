import { FilingReason, PetitionFiled } from '@danvan/contracts/petitions';
import { assertFilingReason } from '../petition.rules.ts';
import { petitionStep } from './petition-step.ts';

/** A paper is filed without being handled: somebody decides so, never a machine, and says why. */
export const filePetition = petitionStep({
  name: { one: 'filePetition' },
  action: 'file',
  event: PetitionFiled,
  fields: { filingReason: FilingReason },
  apply(after, { before, item: { filingReason } }) {
    assertFilingReason(before, filingReason);
    return { ...after, filingReason };
  },
});
