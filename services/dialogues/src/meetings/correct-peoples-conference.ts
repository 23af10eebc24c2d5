import { PeoplesConferenceCorrected } from '@danvan/contracts/meetings';
import { unchanged } from '@danvan/service/command-input';
import { assertHappened } from '@danvan/service/record-rules';
import { correctionCommand } from '../records/correction-command.ts';
import { count } from '../records/record-input.ts';
import { peoplesConferenceRecord } from './peoples-conference-record.ts';

export const correctPeoplesConference = correctionCommand({
  mutation: 'correctPeoplesConference',
  type: peoplesConferenceRecord,
  event: PeoplesConferenceCorrected,
  fields: { attendees: unchanged(count), opinionsRaised: unchanged(count) },
  revise(conference, { attendees = conference.attendees, opinionsRaised = conference.opinionsRaised }, today) {
    assertHappened(conference.date, today);
    return { ...conference, attendees, opinionsRaised };
  },
});
