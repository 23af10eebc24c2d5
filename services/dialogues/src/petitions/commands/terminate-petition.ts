import { PetitionTerminated, TerminationReason } from '@danvan/contracts/petitions';
import { eventOf } from '@danvan/records';
import { withoutSuspension } from '../suspension.rules.ts';
import { petitionStep } from './petition-step.ts';

/**
 * The settling of a complaint ends without a decision on it, because nobody follows into the right of who complained (Law on complaints
 * art. 11a.2). The other ground of the article, the withdrawal of the whole, is `withdrawPetition`.
 */
export const terminatePetition = petitionStep({
  name: { one: 'terminatePetition' },
  action: 'terminate',
  // No other event knows this status: an attempt to emit one is a fault.
  event: eventOf(PetitionTerminated, (state) => ({ ...state, status: 'TERMINATED' as const })),
  fields: { terminationReason: TerminationReason },
  apply: (after, { item: { terminationReason }, on }) => ({ ...withoutSuspension(after, on), terminationReason }),
});
