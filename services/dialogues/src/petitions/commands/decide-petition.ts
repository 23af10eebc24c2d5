import { ComplaintOutcome, PetitionDecided } from '@danvan/contracts/petitions';
import { assertHandledBy } from '../petition.rules.ts';
import { petitionStep } from './petition-step.ts';
import { answerFields, writeAnswersIn } from './write-answers.ts';

/** A complaint gets its decision, by one of its handlers. */
export const decidePetition = petitionStep({
  name: { one: 'decidePetition' },
  action: 'decide',
  event: PetitionDecided,
  fields: { outcome: ComplaintOutcome, ...answerFields },
  apply(after, { item: { outcome }, on, sub }) {
    assertHandledBy(after, sub);
    return { ...after, answeredOn: on, outcome };
  },
  afterWrite: writeAnswersIn,
});
