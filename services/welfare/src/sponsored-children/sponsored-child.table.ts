import { EntitySchema } from 'typeorm';
import type { SponsoredChild } from './sponsored-child.ts';

export const sponsoredChildTable = new EntitySchema<SponsoredChild>({
  name: 'sponsored_child',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    status: { type: 'text' },
    code: { type: 'text' },
    organisationId: { type: 'uuid' },
    tier: { type: 'text' },
    areaId: { type: 'uuid' },
    areaLevel: { type: 'text' },
    registeredOn: { type: 'date' },
    pledgesEndOn: { type: 'date' },
    synthetic: { type: 'boolean' },
  },
});
