import { PetitionSubmitted } from '@danvan/contracts/petitions';
import type { DirectoryOrganisation, LocalDate } from '@danvan/directory/directory';
import { placeOf } from '@danvan/directory/place-of';
import { asOne } from '@danvan/service/as-one';
import type { Context } from '@danvan/service/context';
import { repeatable } from '@danvan/service/repeatable';
import type { Tx } from '@danvan/service/tx';
import { insertRecordsIn } from '@danvan/service/write-records';
import type { z } from 'zod';
import { assertRepresented } from './joint-petition.ts';
import type { Petition } from './petition.ts';
import { assertOnlyComplaint, clockFromReceipt, noClock } from './petition-clock.ts';
import { petitionContentTable } from './petition-content.table.ts';
import { sealContent } from './petition-content.ts';
import type { lodged } from './petition-input.ts';
import { petitionRecord } from './petition-record.ts';
import { trackingTable } from './tracking.table.ts';
import { hashSecret, newTrackingCode, secretOf } from './tracking-secret.ts';

/** A petition as its sender gets to know it: with the secret that nobody can be told again from what is stored. */
export interface LodgedPetition extends Petition {
  trackingSecret: string;
}

type Lodged = z.output<z.ZodObject<typeof lodged>>;

export interface Lodging {
  mutation: string;
  input: Lodged;
  channel: Petition['channel'];
  submittedOn: LocalDate;
  /** Null for a draft: its clock waits. */
  receivedOn: LocalDate | null;
  /** For whoever may send it there. */
  organisationIn(tx: Tx): Promise<DirectoryOrganisation>;
}

/** Takes a petition in. Safe to repeat: the same requestId yields the same petition with the same code and secret. */
export async function lodgePetition(ctx: Context, lodging: Lodging): Promise<LodgedPetition> {
  const { mutation, input } = lodging;
  const petition = await ctx.change<Petition, Petition>(repeatable(petitionRecord, mutation, input), (tx) =>
    asOne(() => lodgeIn(tx, ctx, lodging)),
  );
  return { ...petition, trackingSecret: secretFor(ctx, input.requestId, petition.id) };
}

/** Made anew from what the sender sent, so that a lost answer can be repeated. */
function secretFor(ctx: Context, requestId: string, petitionId: string): string {
  return secretOf(ctx.deriveSecret('petition tracking', `${requestId} ${petitionId}`));
}

async function lodgeIn(tx: Tx, ctx: Context, lodging: Lodging): Promise<Petition[]> {
  const { input } = lodging;
  assertOnlyComplaint(input, input.instance === 'SECOND');
  assertRepresented(input.senderCount, 1 + input.otherRepresentatives.length);
  const organisation = await lodging.organisationIn(tx);
  const petition = newPetition(lodging, organisation, { id: ctx.newId(), synthetic: tx.origin.synthetic });
  const petitions = await insertRecordsIn(tx, { type: petitionRecord, event: PetitionSubmitted }, [petition]);
  const { name: senderName, ...senderContact } = input.sender;
  const { text, otherRepresentatives } = input;
  const content = sealContent(ctx.encryption, petition.id, { senderName, senderContact, otherRepresentatives, text });
  await tx.insert(petitionContentTable, content);
  const secretHash = await hashSecret(secretFor(ctx, input.requestId, petition.id));
  await tx.insert(trackingTable, { petitionId: petition.id, secretHash });
  return petitions;
}

function newPetition(
  { input, channel, submittedOn, receivedOn }: Lodging,
  organisation: DirectoryOrganisation,
  own: Pick<Petition, 'id' | 'synthetic'>,
): Petition {
  const { kind, instance, senderCount } = input;
  return {
    ...own,
    ...placeOf(organisation),
    version: 1,
    kind,
    channel,
    instance,
    senderCount,
    status: receivedOn === null ? 'DRAFT' : 'SUBMITTED',
    submittedOn,
    receivedOn,
    ...(receivedOn === null ? noClock : clockFromReceipt(kind, receivedOn)),
    ...nothingYet,
    trackingCode: newTrackingCode(),
  };
}

const nothingYet = {
  acceptedOn: null,
  answeredOn: null,
  endedOn: null,
  complexity: [],
  isRemote: false,
  outcome: null,
  returnReason: null,
  filingReason: null,
  forwardedToId: null,
  handlers: [],
  contactPost: null,
  hasJointPapers: false,
  suspendedOn: null,
  suspendedDays: 0,
  suspensionReason: null,
  terminationReason: null,
};
