import { CriticismCorrected, CriticismForm } from '@danvan/contracts/dialogues';
import { unchanged } from '@danvan/service/command-input';
import { assertHappened } from '@danvan/service/record-rules';
import { correctionCommand } from '../records/correction-command.ts';
import { criticismRecord } from './criticism-record.ts';

export const correctCriticism = correctionCommand({
  mutation: 'correctCriticism',
  type: criticismRecord,
  event: CriticismCorrected,
  fields: { form: unchanged(CriticismForm) },
  revise(criticism, { form = criticism.form }, today) {
    assertHappened(criticism.date, today);
    return { ...criticism, form };
  },
});
