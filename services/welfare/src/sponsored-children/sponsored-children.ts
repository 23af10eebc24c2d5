import { areaOf, mutations, organisationOf } from '@danvan/records';
import { defineModule } from '@danvan/service';
import { allRecordsOf } from '../all-records-of.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { sponsorshipRecord } from '../sponsorships/sponsorship-record.ts';
import { cancelSponsoredChild } from './cancel-sponsored-child.ts';
import { registerSponsoredChild } from './register-sponsored-child.ts';
import { sponsoredChildRecord } from './sponsored-child-record.ts';

export const sponsoredChildren = defineModule({
  schema: new URL('./sponsored-children.graphql', import.meta.url),
  mappers: { SponsoredChild: './sponsored-child-record.ts#SponsoredChild as SponsoredChildRecord' },
  records: [sponsoredChildRecord],
  resolvers: {
    Query: { sponsoredChild: sponsoredChildRecord.byId, sponsoredChildren: sponsoredChildRecord.list },
    Mutation: { ...mutations(registerSponsoredChild), ...mutations(cancelSponsoredChild) },
    SponsoredChild: {
      __resolveReference: sponsoredChildRecord.reference,
      organisation: organisationOf,
      area: areaOf,
      sponsorships: allRecordsOf(sponsorshipRecord, { parent: 'childId', day: 'startsOn' }),
    },
  } satisfies Resolvers,
});
