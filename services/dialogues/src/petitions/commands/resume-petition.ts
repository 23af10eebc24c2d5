import { PetitionResumed } from '@danvan/contracts/petitions';
import { clockOfSettling } from '../clock.rules.ts';
import { withoutSuspension } from '../suspension.rules.ts';
import { petitionStep } from './petition-step.ts';

/** What a complaint waited for is there: what is left of its limit runs from this day on. */
export const resumePetition = petitionStep({
  name: { one: 'resumePetition' },
  action: 'resume',
  event: PetitionResumed,
  fields: {},
  apply(after, { on }) {
    const resumed = withoutSuspension(after, on);
    // A limit that had run out before is told of once, not again.
    return { ...resumed, ...clockOfSettling(resumed, after.acceptedOn ?? on), overdueAt: after.overdueAt };
  },
});
