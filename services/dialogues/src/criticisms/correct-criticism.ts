import { CriticismCorrected, CriticismForm } from '@danvan/contracts/dialogues';
import { correctCommand, placesByOrganisation, unchanged } from '@danvan/records';
import { correctPast } from '../records/correct-past.ts';
import { correctedRecordFields } from '../records/record-fields.ts';
import { criticismRecord } from './criticism-record.ts';

/** Tier and area follow the day and the organisation. */
export const correctCriticism = correctCommand(criticismRecord, {
  name: { one: 'correctCriticism' },
  event: CriticismCorrected,
  fields: { ...correctedRecordFields, form: unchanged(CriticismForm) },
  apply: correctPast,
  place: placesByOrganisation(({ date }) => date),
});
