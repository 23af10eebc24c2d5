import { EntitySchema } from 'typeorm';
import type { Campaign } from './campaign.ts';

export const campaignTable = new EntitySchema<Campaign>({
  name: 'campaign',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    status: { type: 'text' },
    name: { type: 'text' },
    purpose: { type: 'text' },
    launchedOn: { type: 'date' },
    endedOn: { type: 'date', nullable: true },
    organisationId: { type: 'uuid' },
    tier: { type: 'text' },
    areaId: { type: 'uuid', nullable: true },
    areaLevel: { type: 'text', nullable: true },
    synthetic: { type: 'boolean' },
  },
});
