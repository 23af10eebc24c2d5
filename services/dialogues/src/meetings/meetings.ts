import { FrontWorkingSessionCancelled, PeoplesConferenceCancelled } from '@danvan/contracts/meetings';
import { areaOf, cancelCommand, mutations, organisationOf } from '@danvan/records';
import { defineModule } from '@danvan/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { correctFrontWorkingSession } from './correct-front-working-session.ts';
import { correctPeoplesConference } from './correct-peoples-conference.ts';
import { frontWorkingSessionRecord } from './front-working-session-record.ts';
import { peoplesConferenceRecord } from './peoples-conference-record.ts';
import { recordFrontWorkingSession } from './record-front-working-session.ts';
import { recordPeoplesConference } from './record-peoples-conference.ts';

const cancelPeoplesConference = cancelCommand(peoplesConferenceRecord, {
  name: { one: 'cancelPeoplesConference' },
  event: PeoplesConferenceCancelled,
});
const cancelFrontWorkingSession = cancelCommand(frontWorkingSessionRecord, {
  name: { one: 'cancelFrontWorkingSession' },
  event: FrontWorkingSessionCancelled,
});

export const meetings = defineModule({
  schema: new URL('./meetings.graphql', import.meta.url),
  mappers: {
    PeoplesConference: './peoples-conference-record.ts#PeoplesConference as PeoplesConferenceRecord',
    FrontWorkingSession: './front-working-session-record.ts#FrontWorkingSession as FrontWorkingSessionRecord',
  },
  records: [peoplesConferenceRecord, frontWorkingSessionRecord],
  resolvers: {
    Query: {
      peoplesConference: peoplesConferenceRecord.byId,
      peoplesConferences: peoplesConferenceRecord.list,
      frontWorkingSession: frontWorkingSessionRecord.byId,
      frontWorkingSessions: frontWorkingSessionRecord.list,
    },
    Mutation: {
      ...mutations(recordPeoplesConference),
      ...mutations(correctPeoplesConference),
      ...mutations(cancelPeoplesConference),
      ...mutations(recordFrontWorkingSession),
      ...mutations(correctFrontWorkingSession),
      ...mutations(cancelFrontWorkingSession),
    },
    PeoplesConference: {
      __resolveReference: peoplesConferenceRecord.reference,
      organisation: organisationOf,
      area: areaOf,
    },
    FrontWorkingSession: {
      __resolveReference: frontWorkingSessionRecord.reference,
      organisation: organisationOf,
      area: areaOf,
      front: ({ frontId }) => (frontId === null ? null : { id: frontId }),
    },
    Area: {
      peoplesConferences: peoplesConferenceRecord.of('areaId'),
      frontWorkingSessions: frontWorkingSessionRecord.of('areaId'),
    },
    Organisation: {
      peoplesConferences: peoplesConferenceRecord.of('organisationId'),
      frontWorkingSessions: frontWorkingSessionRecord.of('organisationId'),
    },
  } satisfies Resolvers,
});
