import { bulkMutation, mutation } from '@danvan/service/mutations';
import { cancelFrontWorkingSession } from '../meetings/cancel-front-working-session.ts';
import { cancelPeoplesConference } from '../meetings/cancel-peoples-conference.ts';
import { correctFrontWorkingSession } from '../meetings/correct-front-working-session.ts';
import { correctPeoplesConference } from '../meetings/correct-peoples-conference.ts';
import { recordFrontWorkingSession, recordFrontWorkingSessions } from '../meetings/record-front-working-session.ts';
import { recordPeoplesConference, recordPeoplesConferences } from '../meetings/record-peoples-conference.ts';

const conferences = { typename: 'PeoplesConferencesRecorded', field: 'peoplesConferences' };
const sessions = { typename: 'FrontWorkingSessionsRecorded', field: 'frontWorkingSessions' };

export const meetingMutations = {
  recordPeoplesConference: mutation('PeoplesConference', recordPeoplesConference),
  recordPeoplesConferences: bulkMutation(conferences, recordPeoplesConferences),
  correctPeoplesConference: mutation('PeoplesConference', correctPeoplesConference),
  cancelPeoplesConference: mutation('PeoplesConference', cancelPeoplesConference),
  recordFrontWorkingSession: mutation('FrontWorkingSession', recordFrontWorkingSession),
  recordFrontWorkingSessions: bulkMutation(sessions, recordFrontWorkingSessions),
  correctFrontWorkingSession: mutation('FrontWorkingSession', correctFrontWorkingSession),
  cancelFrontWorkingSession: mutation('FrontWorkingSession', cancelFrontWorkingSession),
};
