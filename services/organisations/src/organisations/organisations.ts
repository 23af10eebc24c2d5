import { mutations } from '@danvan/records';
import { defineModule } from '@danvan/service';
import { areaRecord } from '../areas/area-record.ts';
import { pageOnDay } from '../dated/on-day.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { endOrganisation } from './end-organisation.ts';
import { childrenOf, listOrganisations, organisationsOfArea, parentsOf } from './find-organisations.ts';
import { organisationRecord } from './organisation-record.ts';
import { registerOrganisation } from './register-organisation.ts';
import { reviseOrganisation } from './revise-organisation.ts';

export const organisations = defineModule({
  schema: new URL('./organisations.graphql', import.meta.url),
  mappers: {
    Organisation: './organisation-record.ts#Organisation as OrganisationOnDay',
    OrganisationVersion: '@danvan/contracts/organisations#OrganisationVersion as DatedOrganisationVersion',
  },
  tables: [organisationRecord.rowTable, organisationRecord.versionTable],
  resolvers: {
    Query: {
      organisation: organisationRecord.byId,
      organisations: (_, { filter, ...args }, ctx) => listOrganisations(ctx.database, filter ?? {}, pageOnDay(args, ctx)),
    },
    Mutation: { ...mutations(registerOrganisation), ...mutations(reviseOrganisation), ...mutations(endOrganisation) },
    Organisation: {
      __resolveReference: organisationRecord.reference,
      area: ({ areaId, asOf }, _, ctx) => areaRecord.at(ctx, { id: areaId, on: asOf }),
      parents: ({ id, asOf }, { type }, ctx) => parentsOf(ctx, { on: asOf, type }).load(id),
      children: ({ id, asOf }, { type, first, after }, ctx) => childrenOf(ctx, { on: asOf, type, first, after }).load(id),
      versions: organisationRecord.versions,
    },
    OrganisationVersion: { area: ({ areaId, validFrom }, _, ctx) => areaRecord.at(ctx, { id: areaId, on: validFrom }) },
    Area: {
      organisations: ({ id, asOf }, { tier = null, kind = null, first, after }, ctx) =>
        organisationsOfArea(ctx, { on: asOf, tier, kind, first, after }).load(id),
    },
  } satisfies Resolvers,
});
