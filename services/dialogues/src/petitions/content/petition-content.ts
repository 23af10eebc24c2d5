import type { Encryption } from '@danvan/service';
import type { SealedContent } from './sealed-content.ts';

/** How to reach whoever sent a petition. */
export interface SenderContact {
  address: string;
  phone: string | null;
  email: string | null;
}

/** Somebody who speaks for those who sent a petition together, besides its sender. */
export interface Representative extends SenderContact {
  name: string;
}

/** What a petition says and whose it is. */
export interface PetitionContent {
  senderName: string;
  senderContact: SenderContact;
  otherRepresentatives: readonly Representative[];
  text: string;
  answer: string | null;
}

type Column = 'sender_name' | 'sender_contact' | 'other_representatives' | 'text' | 'answer';

const placeOf = (recordId: string, column: Column) => ({ recordId, column: `petition_content.${column}` });

export function sealContent(
  encryption: Encryption,
  petitionId: string,
  { senderName, senderContact, otherRepresentatives, text }: Omit<PetitionContent, 'answer'>,
): SealedContent {
  return {
    petitionId,
    senderName: encryption.seal(senderName, placeOf(petitionId, 'sender_name')),
    senderContact: encryption.seal(JSON.stringify(senderContact), placeOf(petitionId, 'sender_contact')),
    otherRepresentatives:
      otherRepresentatives.length === 0
        ? null
        : encryption.seal(JSON.stringify(otherRepresentatives), placeOf(petitionId, 'other_representatives')),
    text: encryption.seal(text, placeOf(petitionId, 'text')),
    answer: null,
  };
}

export function sealAnswer(encryption: Encryption, petitionId: string, answer: string): Buffer {
  return encryption.seal(answer, placeOf(petitionId, 'answer'));
}

export function openSenderName(
  encryption: Encryption,
  { petitionId, senderName }: Pick<SealedContent, 'petitionId' | 'senderName'>,
): string {
  return encryption.open(senderName, placeOf(petitionId, 'sender_name'));
}

export function openContent(encryption: Encryption, sealed: SealedContent): PetitionContent {
  const { petitionId, senderContact, otherRepresentatives, text, answer } = sealed;
  return {
    senderName: openSenderName(encryption, sealed),
    senderContact: JSON.parse(encryption.open(senderContact, placeOf(petitionId, 'sender_contact'))) as SenderContact,
    otherRepresentatives: otherRepresentatives
      ? (JSON.parse(encryption.open(otherRepresentatives, placeOf(petitionId, 'other_representatives'))) as Representative[])
      : [],
    text: encryption.open(text, placeOf(petitionId, 'text')),
    answer: answer && encryption.open(answer, placeOf(petitionId, 'answer')),
  };
}
