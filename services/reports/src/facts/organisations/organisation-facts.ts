import { OrganisationRegistered, OrganisationRevised, type OrganisationVersion } from '@danvan/contracts/organisations';
import type { Opened } from '@danvan/events/vocabulary';
import { happened, type RecordFacts, recordSource } from '../fact.ts';

/** An organisation exists for the length of each of its dated versions, with the tier and area of that version. */
function existence(organisationId: string, versions: readonly Opened<OrganisationVersion>[]): RecordFacts {
  return {
    recordId: organisationId,
    organisationId,
    placedOn: versions[0]?.validFrom ?? '',
    areaId: null,
    facts: versions.map(({ kind, validFrom, validTo }) =>
      happened(validFrom, 'EXISTING', { kind, endedOn: validTo, placedOn: validFrom }),
    ),
  };
}

export const registeredOrganisations = recordSource<{ organisationId: string } & OrganisationVersion>({
  recordType: 'ORGANISATION',
  events: [OrganisationRegistered],
  toFacts: ({ organisationId, ...version }) => existence(organisationId, [version]),
});

export const revisedOrganisations = recordSource<{ organisationId: string; versions: OrganisationVersion[] }>({
  recordType: 'ORGANISATION',
  events: [OrganisationRevised],
  toFacts: ({ organisationId, versions }) => existence(organisationId, versions),
});
