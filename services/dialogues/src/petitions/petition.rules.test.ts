import { PetitionKind } from '@danvan/contracts/petitions';
import { describe, expect, test } from '@jest/globals';
import {
  applyAction,
  assertFilingReason,
  assertForwardedElsewhere,
  assertHandledBy,
  assertSameName,
  isOverdue,
  kindsFor,
  type PetitionAction,
  type PetitionStatus,
  transitions,
} from './petition.rules.ts';
import type { Petition } from './petition-record.ts';

const petition: Petition = {
  id: '018f3c6e-8a00-7000-8000-0000000000e1',
  version: 1,
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f1',
  tier: 'GRASSROOTS',
  areaId: null,
  areaLevel: null,
  synthetic: false,
  kind: 'COMPLAINT',
  channel: 'DESK',
  instance: 'FIRST',
  status: 'SUBMITTED',
  submittedOn: '2026-07-01',
  receivedOn: '2026-07-01',
  acceptedOn: null,
  answeredOn: null,
  endedOn: null,
  dueAt: new Date('2026-07-10T16:59:59Z'),
  dueRule: 'complaint.acceptance.2026-07-01',
  isDueProvisional: false,
  overdueAt: null,
  complexity: [],
  isRemote: false,
  outcome: null,
  returnReason: null,
  filingReason: null,
  forwardedToId: null,
  trackingCode: 'DV-00000-00000',
  handlers: [],
  contactPost: null,
  senderCount: 1,
  hasJointPapers: false,
  suspendedOn: null,
  suspendedDays: 0,
  suspensionReason: null,
  terminationReason: null,
};

const actions = Object.keys(kindsFor) as PetitionAction[];

/** Everything that is allowed, written a second time by hand; every other triple of kind, status and action is refused. */
const allowed: Record<string, PetitionStatus> = {
  'COMPLAINT DRAFT confirm': 'SUBMITTED',
  'COMPLAINT DRAFT file': 'FILED',
  'COMPLAINT DRAFT withdraw': 'WITHDRAWN',
  'COMPLAINT SUBMITTED assign': 'SUBMITTED',
  'COMPLAINT SUBMITTED accept': 'ACCEPTED',
  'COMPLAINT SUBMITTED guide': 'GUIDED',
  'COMPLAINT SUBMITTED return': 'RETURNED',
  'COMPLAINT SUBMITTED file': 'FILED',
  'COMPLAINT SUBMITTED withdraw': 'WITHDRAWN',
  'COMPLAINT ACCEPTED assign': 'ACCEPTED',
  'COMPLAINT ACCEPTED decide': 'DECIDED',
  'COMPLAINT ACCEPTED suspend': 'SUSPENDED',
  'COMPLAINT ACCEPTED terminate': 'TERMINATED',
  'COMPLAINT ACCEPTED withdraw': 'WITHDRAWN',
  'COMPLAINT SUSPENDED assign': 'SUSPENDED',
  'COMPLAINT SUSPENDED resume': 'ACCEPTED',
  'COMPLAINT SUSPENDED terminate': 'TERMINATED',
  'COMPLAINT SUSPENDED withdraw': 'WITHDRAWN',
  'COMPLAINT DECIDED close': 'CLOSED',
  'RECOMMENDATION SUBMITTED assign': 'SUBMITTED',
  'RECOMMENDATION SUBMITTED accept': 'ACCEPTED',
  'RECOMMENDATION SUBMITTED forward': 'FORWARDED',
  'RECOMMENDATION SUBMITTED return': 'RETURNED',
  'RECOMMENDATION SUBMITTED file': 'FILED',
  'RECOMMENDATION SUBMITTED withdraw': 'WITHDRAWN',
  'RECOMMENDATION ACCEPTED assign': 'ACCEPTED',
  'RECOMMENDATION ACCEPTED answer': 'ANSWERED',
  'RECOMMENDATION ACCEPTED withdraw': 'WITHDRAWN',
  'RECOMMENDATION ANSWERED close': 'CLOSED',
};
/** States that a kind never comes to, so that nothing has to be said of them. */
const unreachable = [/^COMPLAINT ANSWERED/, /^RECOMMENDATION (DRAFT|DECIDED|SUSPENDED|TERMINATED)/];

describe.each(['COMPLAINT', 'RECOMMENDATION'] as const)('a %s', (kind) => {
  describe.each(Object.keys(transitions) as PetitionStatus[])('that is %s', (status) => {
    test.each(actions)('%s', (action) => {
      const triple = `${kind} ${status} ${action}`;
      if (unreachable.some((pattern) => pattern.test(triple))) return;
      const act = () => applyAction({ ...petition, kind, status }, action, '2026-07-03');
      const next = allowed[triple];
      if (next === undefined) expect(act).toThrow(expect.objectContaining({ typename: 'RuleViolated' }));
      else expect(act().status).toBe(next);
    });
  });
});

test('feedback goes the way of a recommendation', () => {
  for (const action of actions) expect(kindsFor[action].includes('FEEDBACK')).toBe(kindsFor[action].includes('RECOMMENDATION'));
});

test('every kind stands in the tables, and every status is come to', () => {
  const statuses = new Set(Object.values(transitions).flatMap((next) => Object.values(next)));
  expect(new Set(['DRAFT', ...statuses])).toEqual(new Set(Object.keys(transitions)));
  expect(new Set(Object.values(kindsFor).flat())).toEqual(new Set(PetitionKind.options));
});

test('a step that ends a petition dates its end, no other does', () => {
  expect(applyAction(petition, 'guide', '2026-07-03').endedOn).toBe('2026-07-03');
  expect(applyAction(petition, 'accept', '2026-07-03').endedOn).toBeNull();
});

test.each([
  ['submittedOn', { submittedOn: '2026-07-02' }],
  ['acceptedOn', { acceptedOn: '2026-07-05' }],
  ['suspendedOn', { suspendedOn: '2026-07-05' }],
  ['answeredOn', { answeredOn: '2026-07-04' }],
])('no step comes before %s', (_, dates) => {
  const [day] = Object.values(dates);
  const late = { ...petition, ...dates };
  expect(() => applyAction(late, 'accept', '2026-07-01')).toThrow(`2026-07-01 is before the step that came earlier (${day})`);
  expect(applyAction(late, 'accept', String(day)).status).toBe('ACCEPTED');
});

test('only those whom it is assigned to answer it', () => {
  const assigned = { handlers: ['a', 'b'] };
  expect(() => assertHandledBy(assigned, 'b')).not.toThrow();
  expect(() => assertHandledBy(assigned, 'c')).toThrow(/assigned/);
  expect(() => assertHandledBy(assigned, undefined)).toThrow(/assigned/);
});

test.each([
  ['DRAFT', 'NEVER_CONFIRMED', true],
  ['DRAFT', 'UNREADABLE', false],
  ['SUBMITTED', 'UNREADABLE', true],
  ['SUBMITTED', 'NEVER_CONFIRMED', false],
] as const)('%s filed as %s: %p', (status, reason, isFine) => {
  const file = () => assertFilingReason({ status }, reason);
  if (isFine) expect(file).not.toThrow();
  else expect(file).toThrow(/NEVER_CONFIRMED/);
});

test.each([
  ['SUBMITTED', '2026-07-10T16:59:59Z', false],
  ['SUBMITTED', '2026-07-10T17:00:00Z', true],
  ['ACCEPTED', '2026-07-10T17:00:00Z', true],
  ['DECIDED', '2027-01-01T00:00:00Z', false],
  ['WITHDRAWN', '2027-01-01T00:00:00Z', false],
] as const)('%s at %s is overdue: %p', (status, now, expected) => {
  expect(isOverdue({ ...petition, status }, new Date(now))).toBe(expected);
});

test('a petition is forwarded to another organisation', () => {
  expect(() => assertForwardedElsewhere(petition, petition.id)).not.toThrow();
  expect(() => assertForwardedElsewhere(petition, petition.organisationId)).toThrow(/holds it/);
});

test.each([
  ['Trần Thị  Bưởi', ' TRẦN THỊ BƯỞI', true],
  ['Trần Thị Bưởi'.normalize('NFD'), 'Trần Thị Bưởi', true],
  ['Trần Thị Bưởi', 'Trần Thị Buoi', false],
  [undefined, 'Trần Thị Bưởi', false],
] as const)('%p on the form and %p on the paper are the same: %p', (declared, shown, isSame) => {
  const compare = () => assertSameName(declared, shown);
  if (isSame) expect(compare).not.toThrow();
  else expect(compare).toThrow(/identity paper/);
});
