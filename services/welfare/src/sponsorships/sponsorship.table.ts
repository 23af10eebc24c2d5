import { EntitySchema } from 'typeorm';
import type { Sponsorship } from './sponsorship.ts';

export const sponsorshipTable = new EntitySchema<Sponsorship>({
  name: 'sponsorship',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    status: { type: 'text' },
    organisationId: { type: 'uuid' },
    tier: { type: 'text' },
    areaId: { type: 'uuid' },
    areaLevel: { type: 'text' },
    childId: { type: 'uuid' },
    sponsorId: { type: 'uuid' },
    monthlyPledge: { type: 'bigint' },
    startsOn: { type: 'date' },
    endsOn: { type: 'date' },
    synthetic: { type: 'boolean' },
  },
});
