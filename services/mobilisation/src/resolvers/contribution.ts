import { campaignRecord } from '../campaigns/campaign-record.ts';
import type { ContributionResolvers } from '../generated/resolvers.ts';
import { quantityOf } from '../quantity.rules.ts';

export const Contribution: ContributionResolvers = {
  __resolveReference: ({ id }, ctx) => ctx.loaders.contribution.load(id),
  campaign: ({ campaignId }, _, ctx) => campaignRecord.load(ctx, campaignId),
  organisation: ({ organisationId }) => ({ id: organisationId }),
  area: ({ areaId }) => (areaId === null ? null : { id: areaId }),
  donorOrganisation: ({ donorOrganisationId }) => (donorOrganisationId === null ? null : { id: donorOrganisationId }),
  pledged: ({ pledged, unit }) => ({ value: pledged, unit }),
  received: ({ received, unit }) => quantityOf(received, unit),
};
