import { PeoplesConferenceCorrected } from '@danvan/contracts/meetings';
import { correctCommand, placesByOrganisation, unchanged } from '@danvan/records';
import { correctPast } from '../records/correct-past.ts';
import { correctedRecordFields, count } from '../records/record-fields.ts';
import { peoplesConferenceRecord } from './peoples-conference-record.ts';

/** Tier and area follow the day and the organisation. */
export const correctPeoplesConference = correctCommand(peoplesConferenceRecord, {
  name: { one: 'correctPeoplesConference' },
  event: PeoplesConferenceCorrected,
  fields: { ...correctedRecordFields, attendees: unchanged(count), opinionsRaised: unchanged(count) },
  apply: correctPast,
  place: placesByOrganisation(({ date }) => date),
});
