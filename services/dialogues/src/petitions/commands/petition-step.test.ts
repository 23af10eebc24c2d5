import { describeCommand } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenPetition, personal, petitionAt, petitionFields, petitionOfficer, step } from '../../../test/petitions.ts';
import { startWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

interface Step {
  mutation: string;
  /** Where the petition has to stand before. */
  at: Parameters<typeof petitionAt>[1];
  kind?: string;
  input?: () => Record<string, unknown>;
  otherwise?: Record<string, unknown>;
  event: string;
  after: Record<string, unknown>;
  invalid?: (readonly [string, Record<string, unknown>, string[]])[];
  refused?: (readonly [string, Record<string, unknown>, string])[];
}

const tooEarly = ['a day before it came in', { on: '2026-11-15' }, 'petition.order'] as const;
const tomorrow = ['a day to come', { on: '2026-11-23' }, 'record.happened'] as const;

const steps: Step[] = [
  {
    mutation: 'confirmPetition',
    at: 'DRAFT',
    input: () => ({ senderName: `  ${personal.name.toUpperCase()} ` }),
    otherwise: { senderName: 'Trần Thị  Bưởi Hồng' },
    event: 'confirmed',
    after: {
      status: 'SUBMITTED',
      receivedOn: '2026-11-22',
      dueAt: '2026-12-02T16:59:59.000Z',
      dueRule: 'complaint.acceptance.2012-07-01',
    },
    refused: [['another name', { senderName: 'Trần Thị Hồng' }, 'petition.identity']],
  },
  {
    mutation: 'assignPetition',
    at: 'SUBMITTED',
    input: () => ({ handlers: ['can-bo-1', 'can-bo-2'] }),
    otherwise: { handlers: ['can-bo-3'] },
    event: 'assigned',
    after: { status: 'SUBMITTED', handlers: ['can-bo-1', 'can-bo-2'] },
    invalid: [
      ['nobody', { handlers: [] }, ['handlers']],
      ['somebody twice', { handlers: ['a', 'a'] }, ['handlers']],
    ],
  },
  {
    mutation: 'acceptPetition',
    at: 'SUBMITTED',
    input: () => ({ complexity: ['SEVERAL_PLACES'], isRemote: true, on: '2026-11-20' }),
    otherwise: { isRemote: false },
    event: 'accepted',
    after: {
      status: 'ACCEPTED',
      acceptedOn: '2026-11-20',
      dueAt: '2027-01-19T16:59:59.000Z',
      dueRule: 'complaint.first-remote-complex.2012-07-01',
      complexity: ['SEVERAL_PLACES'],
    },
    refused: [tooEarly, tomorrow, ['a stated day', { resolveBy: '2026-12-01' }, 'petition.stated']],
  },
  {
    mutation: 'acceptPetition',
    at: 'SUBMITTED',
    kind: 'FEEDBACK',
    input: () => ({ resolveBy: '2026-12-15', contactPost: 'Công chức địa chính' }),
    otherwise: { resolveBy: '2026-12-16' },
    event: 'accepted',
    after: { status: 'ACCEPTED', dueAt: '2026-12-15T16:59:59.000Z', dueRule: 'STATED', contactPost: 'Công chức địa chính' },
    refused: [
      ['no stated day', { resolveBy: null }, 'petition.stated'],
      ['complexity', { complexity: ['SEVERAL_PLACES'] }, 'petition.complaintOnly'],
    ],
  },
  { mutation: 'guidePetition', at: 'SUBMITTED', event: 'guided', after: { status: 'GUIDED', endedOn: '2026-11-22' } },
  {
    mutation: 'forwardPetition',
    at: 'SUBMITTED',
    kind: 'RECOMMENDATION',
    input: () => ({ forwardedToId: world.neighbour }),
    otherwise: { on: '2026-11-20' },
    event: 'forwarded',
    after: { status: 'FORWARDED', endedOn: '2026-11-22' },
  },
  {
    mutation: 'returnPetition',
    at: 'SUBMITTED',
    input: () => ({ returnReason: 'INCOMPLETE' }),
    otherwise: { returnReason: 'MIXED_CONTENTS' },
    event: 'returned',
    after: { status: 'RETURNED', returnReason: 'INCOMPLETE' },
  },
  {
    mutation: 'filePetition',
    at: 'SUBMITTED',
    input: () => ({ filingReason: 'ALREADY_GUIDED' }),
    otherwise: { filingReason: 'UNREADABLE' },
    event: 'filed',
    after: { status: 'FILED', filingReason: 'ALREADY_GUIDED' },
    refused: [['a reason for drafts', { filingReason: 'NEVER_CONFIRMED' }, 'petition.filing']],
  },
  {
    mutation: 'answerPetition',
    at: 'ACCEPTED',
    kind: 'FEEDBACK',
    input: () => ({ answer: personal.answer }),
    otherwise: { answer: 'Khác' },
    event: 'answered',
    after: { status: 'ANSWERED', answeredOn: '2026-11-22', endedOn: null },
    invalid: [['an empty answer', { answer: ' ' }, ['answer']]],
  },
  {
    mutation: 'decidePetition',
    at: 'ACCEPTED',
    input: () => ({ outcome: 'PARTLY_RIGHT', answer: personal.answer }),
    otherwise: { outcome: 'WRONG' },
    event: 'decided',
    after: { status: 'DECIDED', outcome: 'PARTLY_RIGHT', answeredOn: '2026-11-22' },
  },
  {
    mutation: 'suspendPetition',
    at: 'ACCEPTED',
    input: () => ({ suspensionReason: 'AWAITING_RESULT', on: '2026-11-22' }),
    otherwise: { suspensionReason: 'OBSTACLE' },
    event: 'suspended',
    after: { status: 'SUSPENDED', suspendedOn: '2026-11-22', suspensionReason: 'AWAITING_RESULT', dueAt: null },
    refused: [tooEarly, tomorrow],
  },
  {
    mutation: 'resumePetition',
    at: 'SUSPENDED',
    event: 'resumed',
    after: { status: 'ACCEPTED', suspendedOn: null, suspendedDays: 0, suspensionReason: null, dueAt: '2026-12-22T16:59:59.000Z' },
    refused: [tooEarly, tomorrow],
  },
  {
    mutation: 'terminatePetition',
    at: 'SUSPENDED',
    input: () => ({ terminationReason: 'COMPLAINANT_DIED' }),
    otherwise: { terminationReason: 'ORGANISATION_DISSOLVED' },
    event: 'terminated',
    after: { status: 'TERMINATED', endedOn: '2026-11-22', terminationReason: 'COMPLAINANT_DIED', suspendedOn: null },
  },
  { mutation: 'closePetition', at: 'ANSWERED', event: 'closed', after: { status: 'CLOSED', endedOn: '2026-11-22' } },
  { mutation: 'withdrawPetition', at: 'ACCEPTED', event: 'withdrawn', after: { status: 'WITHDRAWN', endedOn: '2026-11-22' } },
];

for (const { mutation, at, kind, input, otherwise = { on: '2026-11-22' }, event, after, invalid = [], refused = [] } of steps) {
  const command = {
    service: () => world.service,
    mutation,
    type: 'Petition',
    table: 'petition',
    input: async () => ({ ...(await petitionAt(world, at, kind)), ...input?.() }),
    as: () => ({ as: petitionOfficer(world.wardCommittee) }),
  };
  describeCommand({
    ...command,
    fields: petitionFields,
    event: `dialogues.petition.${event}`,
    otherwise,
    changes: true,
    stranger: () => ({ as: petitionOfficer(world.neighbour) }),
    after,
    invalid,
    refused,
  });
}

test('a complaint is not forwarded and feedback is not guided; the answer names the law', async () => {
  const complaint = await petitionAt(world, 'SUBMITTED');
  expect(await step(world, 'forwardPetition', { ...complaint, forwardedToId: world.neighbour })).toMatchObject({
    rule: 'petition.kind',
    legalBasis: 'Thông tư 05/2021/TT-TTCP',
  });
  const feedback = await petitionAt(world, 'SUBMITTED', 'FEEDBACK');
  expect(await step(world, 'guidePetition', feedback)).toMatchObject({
    rule: 'petition.kind',
    legalBasis: 'Luật 42/2013/QH13, Điều 26.2b',
  });
});

test('a petition is not forwarded to its own organisation', async () => {
  const feedback = await petitionAt(world, 'SUBMITTED', 'FEEDBACK');
  expect(await step(world, 'forwardPetition', { ...feedback, forwardedToId: world.wardCommittee })).toMatchObject({
    rule: 'petition.forwarded',
  });
});

test('a complaint is guided once', async () => {
  const guided = await step(world, 'guidePetition', await petitionAt(world, 'SUBMITTED'));
  expect(await step(world, 'guidePetition', { id: guided.id, version: guided.version })).toMatchObject({
    rule: 'petition.status',
  });
});

test('an officer of the same office whom it is not assigned to does not decide it', async () => {
  const petition = await petitionAt(world, 'ACCEPTED');
  const as = petitionOfficer(world.wardCommittee, 'can-bo-2');
  await expect(step(world, 'decidePetition', { ...petition, outcome: 'WRONG', answer: 'Không', as })).rejects.toThrow(
    /FORBIDDEN/,
  );
});

test('events tell of a suspended complaint as an accepted one without a limit, and what ran out before it is told of once', async () => {
  const { id, version } = await givenPetition(world, { receivedOn: '2026-10-01' });
  const accepted = await step(world, 'acceptPetition', { id, version, on: '2026-10-02' });
  await world.service.running.jobs.run('mark-petitions-overdue');
  const suspended = await step(world, 'suspendPetition', {
    id,
    version: accepted.version + 1,
    suspensionReason: 'OBSTACLE',
    on: '2026-11-12',
  });
  await step(world, 'resumePetition', { id, version: suspended.version });
  await world.service.running.jobs.run('mark-petitions-overdue');
  const events = (await world.service.outbox()).filter(({ key }) => key === id);
  expect(events.map(({ type, data }) => [type.split('.').at(-1), data['status'], data['suspendedOn'], data['dueAt']])).toEqual([
    ['submitted', 'SUBMITTED', null, '2026-10-12T16:59:59.000Z'],
    ['accepted', 'ACCEPTED', null, '2026-11-02T16:59:59.000Z'],
    ['fell-overdue', 'ACCEPTED', null, '2026-11-02T16:59:59.000Z'],
    ['suspended', 'ACCEPTED', '2026-11-12', null],
    ['resumed', 'ACCEPTED', null, '2026-11-11T16:59:59.000Z'],
  ]);
  expect(events.at(-1)).toMatchObject({ data: { suspendedDays: 10, overdueAt: '2026-11-22T03:00:00.000Z' } });
});

test('a draft that nobody confirmed is filed as such', async () => {
  const draft = await petitionAt(world, 'DRAFT');
  expect(await step(world, 'filePetition', { ...draft, filingReason: 'NEVER_CONFIRMED' })).toMatchObject({ status: 'FILED' });
});
