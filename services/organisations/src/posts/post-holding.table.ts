import { EntitySchema } from 'typeorm';
import type { PostHolding } from './post-holding.ts';

export const postHoldingTable = new EntitySchema<PostHolding>({
  name: 'post_holding',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    personId: { type: 'uuid' },
    organisationId: { type: 'uuid' },
    post: { type: 'text' },
    validFrom: { type: 'date' },
    validTo: { type: 'date', nullable: true },
  },
});
