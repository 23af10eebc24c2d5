import { EntitySchema } from 'typeorm';

/** By what a sender follows a petition, besides its code. */
export interface Tracking {
  petitionId: string;
  /** Salt and hash in one. */
  secretHash: Buffer;
}

export const trackingTable = new EntitySchema<Tracking>({
  name: 'petition_tracking',
  columns: { petitionId: { type: 'uuid', primary: true }, secretHash: { type: 'bytea' } },
});
