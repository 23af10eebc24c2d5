import { SupervisionCorrected, SupervisionForm } from '@danvan/contracts/dialogues';
import { correctCommand, placesByOrganisation, unchanged } from '@danvan/records';
import { correctPast } from '../records/correct-past.ts';
import { correctedRecordFields } from '../records/record-fields.ts';
import { subject } from './record-supervision.ts';
import { supervisionRecord } from './supervision-record.ts';

/** Tier and area follow the day and the organisation. */
export const correctSupervision = correctCommand(supervisionRecord, {
  name: { one: 'correctSupervision' },
  event: SupervisionCorrected,
  fields: { ...correctedRecordFields, form: unchanged(SupervisionForm), subject: unchanged(subject) },
  apply: correctPast,
  place: placesByOrganisation(({ date }) => date),
});
