import { type LocalDate } from '@danvan/calendar';
import { PetitionSubmitted } from '@danvan/contracts/petitions';
import type { DirectoryOrganisation } from '@danvan/directory/directory';
import { placeOf } from '@danvan/directory/place-of';
import { type Batch, defineCommand, insertRecordsIn } from '@danvan/records';
import type { Context, Tx } from '@danvan/service';
import type { z } from 'zod';
import { assertOnlyComplaint } from '../clock.rules.ts';
import { sealContent } from '../content/petition-content.ts';
import { sealedContentTable } from '../content/sealed-content.ts';
import { assertRepresented } from '../joint.rules.ts';
import { type Petition, petitionRecord } from '../petition-record.ts';
import { type Tracking, trackingTable } from '../tracking/petition-tracking.ts';
import { hashSecret, secretOf } from '../tracking/tracking-secret.ts';
import { type Arrival, newPetition } from './new-petition.ts';
import { type PetitionInput, refuseDenunciation } from './petition-fields.ts';

/** A petition as its sender gets to know it: with the secret that nobody can be told again from what is stored. */
export interface LodgedPetition extends Petition {
  trackingSecret: string;
}

/** Rules for one way in which petitions come in. */
interface LodgingSpec<I extends PetitionInput> {
  mutation: string;
  item: z.ZodType<I>;
  /** Throws where a rule refuses the day. */
  arrivalOf(item: I, today: LocalDate): Arrival;
  /** The organisation as of that day, for a caller who may send a petition to it. */
  addresseeIn(tx: Tx, asked: { id: string; on: LocalDate }): Promise<DirectoryOrganisation>;
}

/** The command that takes a petition in. Safe to repeat: the same requestId yields the same petition with the same code and secret. */
export function lodgingCommand<I extends PetitionInput>({ mutation, item, ...spec }: LodgingSpec<I>) {
  const command = defineCommand(petitionRecord, {
    name: { one: mutation },
    item,
    beforehand: (ctx, { requestId }) => newTracking(ctx, requestId),
    work: (tx, batch, tracking) => lodgeIn(tx, batch, { ...spec, tracking }),
  });
  return async (ctx: Context, raw: unknown): Promise<LodgedPetition> => {
    refuseDenunciation(raw);
    const petition = await command.one(ctx, raw);
    const { requestId } = raw as { requestId: string };
    return { ...petition, trackingSecret: secretFor(ctx, requestId, petition.id) };
  };
}

/** Made anew from what the sender sent, so that a lost answer can be repeated. */
function secretFor(ctx: Context, requestId: string, petitionId: string): string {
  return secretOf(ctx.deriveSecret('petition tracking', `${requestId} ${petitionId}`));
}

/** Before the transaction, since a hash takes long and needs no connection. */
async function newTracking(ctx: Context, requestId: string): Promise<Tracking> {
  const petitionId = ctx.newId();
  return { petitionId, secretHash: await hashSecret(secretFor(ctx, requestId, petitionId)) };
}

async function lodgeIn<I extends PetitionInput>(
  tx: Tx,
  { items, ctx, today }: Batch<I>,
  { arrivalOf, addresseeIn, tracking }: Pick<LodgingSpec<I>, 'arrivalOf' | 'addresseeIn'> & { tracking: Tracking },
): Promise<Petition[]> {
  const [item] = items as readonly [I];
  const arrival = arrivalOf(item, today);
  assertOnlyComplaint(item, item.instance === 'SECOND');
  assertRepresented(item.senderCount, 1 + item.otherRepresentatives.length);
  const addressee = await addresseeIn(tx, { id: item.organisationId, on: arrival.submittedOn });
  const petition = {
    ...newPetition(item, arrival),
    ...placeOf(addressee),
    id: tracking.petitionId,
    synthetic: tx.origin.synthetic,
  };
  const petitions = await insertRecordsIn(tx, { record: petitionRecord, event: PetitionSubmitted }, [petition]);
  await tx.insert(sealedContentTable, sealContent(ctx.encryption, petition.id, contentOf(item)));
  await tx.insert(trackingTable, tracking);
  return petitions;
}

function contentOf({ sender: { name: senderName, ...senderContact }, otherRepresentatives, text }: PetitionInput) {
  return { senderName, senderContact, otherRepresentatives, text };
}
