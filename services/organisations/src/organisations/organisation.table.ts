import type { OrganisationVersion } from '@danvan/contracts/organisations';
import { datedTable, versionTable } from '../dated/dated-type.ts';

export const organisationTable = datedTable('organisation');

export const organisationVersionTable = versionTable<OrganisationVersion>('organisation', {
  name: { type: 'text' },
  kind: { type: 'text' },
  tier: { type: 'text' },
  areaId: { type: 'uuid', nullable: true },
});
