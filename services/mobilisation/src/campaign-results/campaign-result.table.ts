import { EntitySchema } from 'typeorm';
import type { CampaignResult } from './campaign-result.ts';

export const campaignResultTable = new EntitySchema<CampaignResult>({
  name: 'campaign_result',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    status: { type: 'text' },
    campaignId: { type: 'uuid' },
    kind: { type: 'text' },
    date: { type: 'date' },
    unit: { type: 'text', nullable: true },
    quantity: { type: 'numeric', nullable: true },
    organisationId: { type: 'uuid' },
    tier: { type: 'text' },
    areaId: { type: 'uuid' },
    areaLevel: { type: 'text' },
    synthetic: { type: 'boolean' },
  },
});
