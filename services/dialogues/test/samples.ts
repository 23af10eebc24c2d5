import type { World } from './world.ts';

/** A past day on which everybody in the world exists, and the ward stands under its city. */
export const pastDay = '2026-10-20';
export const freeText = 'Bà Nguyễn Thị X nêu ý kiến';

const dated = (world: World) => ({ organisationId: world.wardCommittee, title: freeText, date: pastDay });

/** An input for each command that makes a record, without its requestId. */
export const samples = {
  announceDialogue: (world: World) => ({
    organisationId: world.wardCommittee,
    title: freeText,
    kind: 'PERIODIC',
    coOrganiserIds: [world.wardFront],
    scheduledOn: '2026-12-01',
  }),
  recordDialogue: (world: World) => ({
    organisationId: world.wardCommittee,
    title: freeText,
    kind: 'AD_HOC',
    coOrganiserIds: [world.wardFront],
    heldOn: pastDay,
    attendees: 120,
    opinionsRaised: 18,
    answeredOnSpot: 15,
    chairedBy: 'PEOPLES_COMMITTEE_CHAIR',
  }),
  recordSupervision: (world: World) => ({ ...dated(world), form: 'DELEGATION', subject: freeText }),
  recordCriticism: (world: World) => ({ ...dated(world), form: 'CONFERENCE' }),
  recordSurvey: (world: World) => ({ ...dated(world), agenciesSurveyed: 6, agencyIds: [world.enterprise, world.neighbour] }),
  publishReceptionSchedule: (world: World) => ({
    organisationId: world.wardCommittee,
    title: freeText,
    validFrom: pastDay,
    monthDays: [1, 15],
    startsAt: '08:00',
    endsAt: '11:30',
    place: freeText,
    attendees: freeText,
    content: freeText,
  }),
  recordReception: (world: World) => ({ ...dated(world), receivedBy: 'HEAD', visitors: 12 }),
  recordPosting: (world: World) => ({ ...dated(world), regime: 'L10_2022', item: 7, channel: 'NOTICE_BOARD', place: freeText }),
  recordPeoplesConference: (world: World) => ({ ...dated(world), attendees: 140, opinionsRaised: 22 }),
  recordFrontWorkingSession: (world: World) => ({ ...dated(world), frontId: world.wardFront }),
};
export type EntryMutation = keyof typeof samples;

export const typeOf = {
  announceDialogue: 'Dialogue',
  recordDialogue: 'Dialogue',
  recordSupervision: 'Supervision',
  recordCriticism: 'Criticism',
  recordSurvey: 'Survey',
  publishReceptionSchedule: 'ReceptionSchedule',
  recordReception: 'Reception',
  recordPosting: 'Posting',
  recordPeoplesConference: 'PeoplesConference',
  recordFrontWorkingSession: 'FrontWorkingSession',
} as const satisfies Record<EntryMutation, string>;
