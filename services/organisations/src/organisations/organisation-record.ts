import { OrganisationRegistered, OrganisationRevised, type OrganisationVersion } from '@danvan/contracts/organisations';
import { emit } from '@danvan/events/emit';
import type { DatedType } from '../dated/dated-type.ts';
import { organisationTable, organisationVersionTable } from './organisation.table.ts';
import { organisationIdTaken } from './organisation.ts';

export const organisationType: DatedType<OrganisationVersion> = {
  name: 'organisation',
  table: organisationTable,
  versionTable: organisationVersionTable,
  idTaken: organisationIdTaken,
  versionRefused: () => {
    throw new Error('a version of an organisation can collide only with another of the same, which is locked');
  },
  tellRegisteredIn: (tx, organisations) =>
    emit(
      tx,
      OrganisationRegistered,
      organisations.map(({ id, ...state }) => ({ organisationId: id, ...state })),
    ),
  tellRevisedIn: (tx, { id, ...revised }) => emit(tx, OrganisationRevised, { organisationId: id, ...revised }),
};
