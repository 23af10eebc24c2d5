import { PetitionAnswered } from '@danvan/contracts/petitions';
import { assertHandledBy } from '../petition.rules.ts';
import { petitionStep } from './petition-step.ts';
import { answerFields, writeAnswersIn } from './write-answers.ts';

/** A recommendation or feedback gets its answer, by one of its handlers. */
export const answerPetition = petitionStep({
  name: { one: 'answerPetition' },
  action: 'answer',
  event: PetitionAnswered,
  fields: answerFields,
  apply(after, { on, sub }) {
    assertHandledBy(after, sub);
    return { ...after, answeredOn: on };
  },
  afterWrite: writeAnswersIn,
});
