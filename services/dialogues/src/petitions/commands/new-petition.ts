import { type LocalDate } from '@danvan/calendar';
import type { Placed } from '@danvan/contracts/record';
import { clockFromReceipt, noClock } from '../clock.rules.ts';
import type { Petition } from '../petition-record.ts';
import { newTrackingCode } from '../tracking/tracking-secret.ts';
import type { PetitionInput } from './petition-fields.ts';

/** How a petition came in. */
export interface Arrival {
  channel: Petition['channel'];
  submittedOn: LocalDate;
  /** Null for a draft: its clock waits. */
  receivedOn: LocalDate | null;
}

/** A petition of which nothing has become yet, apart from its id and its place. */
export function newPetition(
  { kind, instance, senderCount }: PetitionInput,
  { channel, submittedOn, receivedOn }: Arrival,
): Omit<Petition, 'id' | Exclude<keyof Placed, 'version'>> {
  return {
    version: 1,
    kind,
    channel,
    instance,
    senderCount,
    status: receivedOn === null ? 'DRAFT' : 'SUBMITTED',
    submittedOn,
    receivedOn,
    ...(receivedOn === null ? noClock : clockFromReceipt(kind, receivedOn)),
    acceptedOn: null,
    answeredOn: null,
    endedOn: null,
    complexity: [],
    isRemote: false,
    outcome: null,
    returnReason: null,
    filingReason: null,
    forwardedToId: null,
    trackingCode: newTrackingCode(),
    handlers: [],
    contactPost: null,
    hasJointPapers: false,
    suspendedOn: null,
    suspendedDays: 0,
    suspensionReason: null,
    terminationReason: null,
  };
}
