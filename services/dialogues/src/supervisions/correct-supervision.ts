import { SupervisionCorrected, SupervisionForm } from '@danvan/contracts/dialogues';
import { unchanged } from '@danvan/service/command-input';
import { assertHappened } from '@danvan/service/record-rules';
import { correctionCommand } from '../records/correction-command.ts';
import { subject } from './supervision-input.ts';
import { supervisionRecord } from './supervision-record.ts';

export const correctSupervision = correctionCommand({
  mutation: 'correctSupervision',
  type: supervisionRecord,
  event: SupervisionCorrected,
  fields: { form: unchanged(SupervisionForm), subject: unchanged(subject) },
  revise(supervision, { form = supervision.form, subject = supervision.subject }, today) {
    assertHappened(supervision.date, today);
    return { ...supervision, form, subject };
  },
});
