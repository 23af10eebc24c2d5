import { OrganisationRegistered, OrganisationRevised, OrganisationVersion } from '@danvan/contracts/organisations';
import { eventOf } from '@danvan/records';
import { defineDated, type Registered, type Revised } from '../dated/dated-record.ts';
import type { AtDay } from '../dated/find-at.ts';
import { organisationIdTaken } from './organisation.rules.ts';

export const organisationRecord = defineDated<OrganisationVersion>({
  name: 'organisation',
  type: 'Organisation',
  versionState: OrganisationVersion,
  registered: eventOf(OrganisationRegistered, ({ id, ...state }: Registered<OrganisationVersion>) => ({
    organisationId: id,
    ...state,
  })),
  revised: eventOf(OrganisationRevised, ({ id, ...state }: Revised<OrganisationVersion>) => ({ organisationId: id, ...state })),
  idTaken: organisationIdTaken,
  versionRefused: () => {
    throw new Error('a version of an organisation can collide only with another of the same, which is locked');
  },
});

/** An organisation as it was on the day `asOf`. */
export type Organisation = AtDay<OrganisationVersion>;
