import { OrganisationRegistered, OrganisationRevised, type OrganisationVersion } from '@danvan/contracts/organisations';
import { happened, type RecordFacts, type RecordSource } from './fact.ts';

/** An organisation exists for the length of each of its dated versions, with the tier and area of that version. */
function existence(organisationId: string, versions: readonly OrganisationVersion[]): RecordFacts {
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

export const registeredOrganisations: RecordSource<{ organisationId: string } & OrganisationVersion> = {
  recordType: 'ORGANISATION',
  events: [OrganisationRegistered],
  toFacts: ({ organisationId, ...version }) => existence(organisationId, [version]),
};

export const revisedOrganisations: RecordSource<{ organisationId: string; versions: OrganisationVersion[] }> = {
  recordType: 'ORGANISATION',
  events: [OrganisationRevised],
  toFacts: ({ organisationId, versions }) => existence(organisationId, versions),
};
