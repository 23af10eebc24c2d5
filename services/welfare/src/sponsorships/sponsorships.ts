import { todayInVietnam } from '@danvan/calendar';
import { SponsorshipCancelled } from '@danvan/contracts/welfare-sponsorship';
import { cancelCommand, mutations, organisationOf } from '@danvan/records';
import { defineModule } from '@danvan/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { sponsoredChildRecord } from '../sponsored-children/sponsored-child-record.ts';
import { endSponsorship } from './end-sponsorship.ts';
import { pledgeSponsorship } from './pledge-sponsorship.ts';
import { isActive } from './sponsorship.rules.ts';
import { sponsorshipRecord } from './sponsorship-record.ts';
import { sumSponsorships } from './sum-sponsorships.ts';

const cancelSponsorship = cancelCommand(sponsorshipRecord, { name: { one: 'cancelSponsorship' }, event: SponsorshipCancelled });

export const sponsorships = defineModule({
  schema: new URL('./sponsorships.graphql', import.meta.url),
  mappers: { Sponsorship: './sponsorship-record.ts#Sponsorship as SponsorshipRecord' },
  records: [sponsorshipRecord],
  resolvers: {
    Query: {
      sponsorship: sponsorshipRecord.byId,
      sponsorships: sponsorshipRecord.list,
      sponsorshipTotals: (_, { filter }, ctx) => sumSponsorships(ctx, filter),
    },
    Mutation: { ...mutations(pledgeSponsorship), ...mutations(endSponsorship), ...mutations(cancelSponsorship) },
    Sponsorship: {
      __resolveReference: sponsorshipRecord.reference,
      active: (sponsorship, { asOf }, ctx) => isActive(sponsorship, asOf ?? todayInVietnam(ctx.now())),
      child: ({ childId }, _, ctx) => sponsoredChildRecord.load(ctx, childId),
      sponsor: ({ sponsorId }) => ({ id: sponsorId }),
      organisation: organisationOf,
    },
  } satisfies Resolvers,
});
