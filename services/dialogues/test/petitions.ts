import { randomUUID } from 'node:crypto';
import { type Outcome, outcomeOf } from '@danvan/testing/send-command';
import type { Caller } from '@danvan/testing/test-tokens';
import type { World } from './world.ts';

/** What must never be found outside the sealed columns. */
export const personal = {
  name: 'Trần Thị Bưởi Hồng',
  address: 'Số 7 ngách 18 ngõ Văn Chương',
  phone: '0912 345 678',
  email: 'buoi.hong@example.vn',
  text: 'Nhà tôi bị thu hồi mà chưa nhận bồi thường',
  answer: 'Bà Hồng được bồi thường 12 m² theo phương án mới',
};

const { name, address, phone, email, text } = personal;

/** Of the ward's people's committee: takes in, assigns and handles. */
export function petitionOfficer(organisationId: string, sub = 'can-bo-1'): Exclude<Caller, string> {
  return { sub, scopes: ['petition:submit', 'petition:handle', 'petition:assign'], organisationId };
}

export function lodging(world: World, own: object = {}): Record<string, unknown> {
  return {
    organisationId: world.wardCommittee,
    kind: 'COMPLAINT',
    sender: { name, address, phone, email },
    text,
    channel: 'DESK',
    receivedOn: '2026-11-16',
    ...own,
  };
}

export const petitionFields =
  'status kind submittedOn receivedOn acceptedOn answeredOn endedOn dueAt dueRule handlers outcome returnReason filingReason forwardedTo { id } complexity isRemote contactPost senderCount hasJointPapers suspendedOn suspendedDays suspensionReason terminationReason';

interface StepInput {
  as?: Caller;
  [field: string]: unknown;
}

/** Sends a step as the ward's officer, or as whoever is named. */
export function step(world: World, mutation: string, { as, ...input }: StepInput): Promise<Outcome> {
  const success = `... on Petition { id version ${petitionFields} }`;
  const command = { mutation, input: { requestId: randomUUID(), ...input }, success, changes: true };
  return outcomeOf(world.service, command, { as: as ?? petitionOfficer(world.wardCommittee) });
}

const lodgedFields = '... on PetitionLodged { id version status receivedOn dueAt trackingCode trackingSecret }';

export interface Lodged extends Outcome {
  trackingCode: string;
  trackingSecret: string;
}

/** A complaint of 2026-11-16 at the desk unless told otherwise. */
export async function givenPetition(world: World, own: object = {}): Promise<Lodged> {
  const command = { mutation: 'submitPetition', input: lodging(world, own), success: lodgedFields };
  return (await outcomeOf(world.service, command, { as: petitionOfficer(world.wardCommittee) })) as Lodged;
}

export async function givenOnline(world: World, own: object = {}): Promise<Lodged> {
  const input = lodging(world, { channel: undefined, receivedOn: undefined, ...own });
  return (await outcomeOf(world.service, { mutation: 'submitPetitionOnline', input, success: lodgedFields })) as Lodged;
}

type Status = 'DRAFT' | 'SUBMITTED' | 'ASSIGNED' | 'ACCEPTED' | 'SUSPENDED' | 'ANSWERED';

/** A petition that has come so far, with what a change of it names. */
export async function petitionAt(world: World, status: Status, kind = 'COMPLAINT'): Promise<{ id: string; version: number }> {
  if (status === 'DRAFT') return seen(await givenOnline(world, { kind }));
  if (status === 'SUSPENDED') {
    const accepted = await petitionAt(world, 'ACCEPTED');
    return seen(await step(world, 'suspendPetition', { ...accepted, suspensionReason: 'AWAITING_RESULT' }));
  }
  let petition = seen(await givenPetition(world, { kind }));
  const isComplaint = kind === 'COMPLAINT';
  const steps: [Status, string, object][] = [
    ['ASSIGNED', 'assignPetition', { handlers: ['can-bo-1'] }],
    ['ACCEPTED', 'acceptPetition', isComplaint ? {} : { resolveBy: '2026-12-15' }],
    isComplaint
      ? ['ANSWERED', 'decidePetition', { outcome: 'RIGHT', answer: personal.answer }]
      : ['ANSWERED', 'answerPetition', { answer: personal.answer }],
  ];
  const upTo = steps.findIndex(([reached]) => reached === status);
  for (const [, mutation, input] of steps.slice(0, upTo + 1))
    petition = seen(await step(world, mutation, { ...petition, ...input }));
  return petition;
}

function seen({ id, version }: Outcome): { id: string; version: number } {
  return { id, version };
}
