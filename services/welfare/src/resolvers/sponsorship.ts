import { todayInVietnam } from '@danvan/directory';
import type { SponsorshipResolvers } from '../generated/resolvers.ts';
import { isActive } from '../sponsorships/sponsorship.ts';

export const Sponsorship: SponsorshipResolvers = {
  __resolveReference: ({ id }, ctx) => ctx.loaders.sponsorship.load(id),
  active: (sponsorship, { asOf }, ctx) => isActive(sponsorship, asOf ?? todayInVietnam(ctx.now())),
  child: ({ childId }, _, ctx) => ctx.loaders.sponsoredChild.load(childId),
  sponsor: ({ sponsorId }) => ({ id: sponsorId }),
  organisation: ({ organisationId }) => ({ id: organisationId }),
};
