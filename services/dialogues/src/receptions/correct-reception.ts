import { ReceivedBy, ReceptionCorrected } from '@danvan/contracts/receptions';
import { unchanged } from '@danvan/service/command-input';
import { assertHappened } from '@danvan/service/record-rules';
import { correctionCommand } from '../records/correction-command.ts';
import { count } from '../records/record-input.ts';
import { assertOfSchedulesIn } from './assert-of-schedules.ts';
import { receptionRecord } from './reception-record.ts';

export const correctReception = correctionCommand({
  mutation: 'correctReception',
  type: receptionRecord,
  event: ReceptionCorrected,
  fields: { receivedBy: unchanged(ReceivedBy), visitors: unchanged(count) },
  revise(reception, { receivedBy = reception.receivedBy, visitors = reception.visitors }, today) {
    assertHappened(reception.date, today);
    return { ...reception, receivedBy, visitors };
  },
  // A schedule may have been cancelled or ended since: that is no reason to refuse the right number of visitors.
  async check(tx, { before, after }) {
    if (before.date !== after.date || before.organisationId !== after.organisationId) await assertOfSchedulesIn(tx, [after]);
  },
});
