import { EntitySchema } from 'typeorm';

/** Personal data, sealed: in no event, audit row, log or error. */
export interface SealedContent {
  petitionId: string;
  senderName: Buffer;
  senderContact: Buffer;
  /** Null where one person represents all, or sends it alone. */
  otherRepresentatives: Buffer | null;
  text: Buffer;
  answer: Buffer | null;
}

export const sealedContentTable = new EntitySchema<SealedContent>({
  name: 'petition_content',
  columns: {
    petitionId: { type: 'uuid', primary: true },
    senderName: { type: 'bytea' },
    senderContact: { type: 'bytea' },
    otherRepresentatives: { type: 'bytea', nullable: true },
    text: { type: 'bytea' },
    answer: { type: 'bytea', nullable: true },
  },
});
