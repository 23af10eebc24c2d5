import { ComplaintOutcome, PetitionDecided } from '@danvan/contracts/petitions';
import { petitionRecord } from './petition-record.ts';
import { stepCommand } from './step-command.ts';
import { answer, writeAnswerIn } from './write-answer.ts';

/** A complaint gets its decision. */
export const decidePetition = stepCommand({
  mutation: 'decidePetition',
  action: 'decide',
  type: petitionRecord,
  event: PetitionDecided,
  fields: { outcome: ComplaintOutcome, answer },
  async step(tx, { ctx, after, input, on }) {
    await writeAnswerIn(tx, ctx, { petition: after, text: input.answer });
    return { ...after, answeredOn: on, outcome: input.outcome };
  },
});
