import { PetitionResumed } from '@danvan/contracts/petitions';
import { clockOfSettling } from './petition-clock.ts';
import { petitionRecord } from './petition-record.ts';
import { withoutSuspension } from './petition-suspension.ts';
import { stepCommand } from './step-command.ts';

/** What a complaint waited for is there: what is left of its limit runs from this day on. */
export const resumePetition = stepCommand({
  mutation: 'resumePetition',
  action: 'resume',
  type: petitionRecord,
  event: PetitionResumed,
  fields: {},
  step(_, { after, on }) {
    const resumed = withoutSuspension(after, on);
    // A limit that had run out before is told of once, not again.
    return { ...resumed, ...clockOfSettling(resumed, after.acceptedOn ?? on), overdueAt: after.overdueAt };
  },
});
