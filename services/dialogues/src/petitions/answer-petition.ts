import { PetitionAnswered } from '@danvan/contracts/petitions';
import { petitionRecord } from './petition-record.ts';
import { stepCommand } from './step-command.ts';
import { answer, writeAnswerIn } from './write-answer.ts';

/** A recommendation or feedback gets its answer. */
export const answerPetition = stepCommand({
  mutation: 'answerPetition',
  action: 'answer',
  type: petitionRecord,
  event: PetitionAnswered,
  fields: { answer },
  async step(tx, { ctx, after, input, on }) {
    await writeAnswerIn(tx, ctx, { petition: after, text: input.answer });
    return { ...after, answeredOn: on };
  },
});
