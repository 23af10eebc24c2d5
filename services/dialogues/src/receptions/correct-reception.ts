import { ReceivedBy, ReceptionCorrected } from '@danvan/contracts/receptions';
import { correctCommand, placesByOrganisation, unchanged } from '@danvan/records';
import { correctPast } from '../records/correct-past.ts';
import { correctedRecordFields, count } from '../records/record-fields.ts';
import { assertOfSchedulesIn } from './reception-checks.ts';
import { receptionRecord } from './reception-record.ts';

/** Tier and area follow the day and the organisation. */
export const correctReception = correctCommand(receptionRecord, {
  name: { one: 'correctReception' },
  event: ReceptionCorrected,
  fields: { ...correctedRecordFields, receivedBy: unchanged(ReceivedBy), visitors: unchanged(count) },
  apply: correctPast,
  place: placesByOrganisation(({ date }) => date),
  // A schedule may have been cancelled or ended since: that is no reason to refuse the right number of visitors.
  async check(tx, steps) {
    const moved = steps.filter(
      ({ before, after }) => before.date !== after.date || before.organisationId !== after.organisationId,
    );
    await assertOfSchedulesIn(
      tx,
      moved.map(({ after }) => after),
    );
  },
});
