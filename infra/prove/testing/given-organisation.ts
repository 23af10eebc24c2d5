import { randomUUID } from 'node:crypto';
import { OrganisationRegistered, type OrganisationVersion, RelationRegistered } from '@danvan/contracts/organisations';
import type { TestService } from './test-service.ts';

export interface GivenOrganisation extends OrganisationVersion {
  organisationId: string;
}

/** What a test says of an organisation; `under` is the one it is subordinate to, from its own first day on. */
export type OrganisationWanted = Partial<GivenOrganisation> & { under?: string };

/** An organisation that the service has heard of: a people's committee at the grassroots since 1945, of no area, unless told otherwise. */
export async function givenOrganisation(service: TestService, wanted: OrganisationWanted = {}): Promise<GivenOrganisation> {
  const [organisation] = await givenOrganisations(service, [wanted]);
  return organisation as GivenOrganisation;
}

export async function givenOrganisations(
  service: TestService,
  wanted: readonly OrganisationWanted[],
): Promise<GivenOrganisation[]> {
  const organisations = wanted.map(({ under: _, ...own }) => organisationOf(own));
  await service.deliverAll(
    OrganisationRegistered,
    organisations.map((organisation) => ({ ...organisation, version: 1 })),
  );
  const relations = organisations.flatMap(({ organisationId, validFrom }, i) => {
    const toId = wanted[i]?.under;
    return toId
      ? [
          {
            relationId: randomUUID(),
            version: 1,
            fromId: organisationId,
            toId,
            type: 'SUBORDINATE' as const,
            validFrom,
            validTo: null,
          },
        ]
      : [];
  });
  if (relations.length > 0) await service.deliverAll(RelationRegistered, relations);
  return organisations;
}

function organisationOf(own: Partial<GivenOrganisation>): GivenOrganisation {
  const organisationId = own.organisationId ?? randomUUID();
  return {
    organisationId,
    name: `Ủy ban nhân dân ${organisationId.slice(0, 4)}`,
    kind: 'PEOPLES_COMMITTEE',
    tier: 'GRASSROOTS',
    areaId: null,
    validFrom: '1945-09-02',
    validTo: null,
    ...own,
  };
}
