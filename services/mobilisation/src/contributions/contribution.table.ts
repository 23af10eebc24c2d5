import { EntitySchema } from 'typeorm';
import type { Contribution } from './contribution.ts';

export const contributionTable = new EntitySchema<Contribution>({
  name: 'contribution',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    status: { type: 'text' },
    campaignId: { type: 'uuid' },
    donorKind: { type: 'text' },
    donorOrganisationId: { type: 'uuid', nullable: true },
    households: { type: 'int', nullable: true },
    unit: { type: 'text' },
    pledged: { type: 'numeric' },
    received: { type: 'numeric', nullable: true },
    landConsent: { type: 'boolean' },
    landConsentOn: { type: 'date', nullable: true },
    pledgedOn: { type: 'date' },
    receivedOn: { type: 'date', nullable: true },
    receivedBy: { type: 'text', nullable: true },
    verifiedOn: { type: 'date', nullable: true },
    organisationId: { type: 'uuid' },
    tier: { type: 'text' },
    areaId: { type: 'uuid', nullable: true },
    areaLevel: { type: 'text', nullable: true },
    synthetic: { type: 'boolean' },
  },
});
