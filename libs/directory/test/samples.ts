import { randomUUID } from 'node:crypto';
import type { AreaVersion, OrganisationVersion } from '@danvan/contracts/organisations';
import type { RelationType } from '@danvan/contracts/vocabulary';

export const anArea = (own: Partial<AreaVersion> = {}): AreaVersion => ({
  ...{
    code: '00235',
    name: 'Phường Kim Liên',
    kind: 'WARD',
    level: 'COMMUNE',
    parentId: null,
    validFrom: '2000-01-01',
    validTo: null,
  },
  ...own,
});

export const anOrganisation = (own: Partial<OrganisationVersion> = {}): OrganisationVersion => ({
  ...{
    name: 'Đảng ủy phường',
    kind: 'PARTY_COMMITTEE',
    tier: 'GRASSROOTS',
    areaId: null,
    validFrom: '2000-01-01',
    validTo: null,
  },
  ...own,
});

export const aRelation = (
  [fromId, toId]: [string, string],
  type: RelationType = 'SUBORDINATE',
  validTo: string | null = null,
) => ({
  ...{ relationId: randomUUID(), version: validTo === null ? 1 : 2, fromId, toId, type, validFrom: '2000-01-01', validTo },
});
