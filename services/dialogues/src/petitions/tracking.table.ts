import { EntitySchema } from 'typeorm';

export interface Tracking {
  petitionId: string;
  secretHash: Buffer;
}

export const trackingTable = new EntitySchema<Tracking>({
  name: 'petition_tracking',
  columns: { petitionId: { type: 'uuid', primary: true }, secretHash: { type: 'bytea' } },
});
