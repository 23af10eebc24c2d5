import { ContributionCancelled } from '@danvan/contracts/campaigns';
import { areaOf, cancelCommand, mutations, organisationOf } from '@danvan/records';
import { defineModule } from '@danvan/service';
import { campaignRecord } from '../campaigns/campaign-record.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { quantityOf } from '../quantity.rules.ts';
import { contributionRecord } from './contribution-record.ts';
import { contributionTotalsOf } from './contribution-totals.ts';
import { correctContribution } from './correct-contribution.ts';
import { pledgeContribution } from './pledge-contribution.ts';
import { receiveContribution, verifyContribution } from './step-contribution.ts';

const cancelContribution = cancelCommand(contributionRecord, {
  name: { one: 'cancelContribution' },
  event: ContributionCancelled,
});

export const contributions = defineModule({
  schema: new URL('./contributions.graphql', import.meta.url),
  mappers: { Contribution: './contribution-record.ts#Contribution as ContributionRecord' },
  records: [contributionRecord],
  resolvers: {
    Query: { contribution: contributionRecord.byId, contributions: contributionRecord.list },
    Mutation: {
      ...mutations(pledgeContribution),
      ...mutations(receiveContribution),
      ...mutations(verifyContribution),
      ...mutations(correctContribution),
      ...mutations(cancelContribution),
    },
    Contribution: {
      __resolveReference: contributionRecord.reference,
      campaign: ({ campaignId }, _, ctx) => campaignRecord.load(ctx, campaignId),
      organisation: organisationOf,
      area: areaOf,
      donorOrganisation: ({ donorOrganisationId: id }) => (id === null ? null : { id }),
      pledged: ({ pledged, unit }) => ({ value: pledged, unit }),
      received: ({ received, unit }) => quantityOf(received, unit),
    },
    Organisation: { contributions: contributionRecord.of('organisationId') },
    Campaign: {
      contributions: contributionRecord.of('campaignId'),
      contributionTotals: ({ id }, _, ctx) => contributionTotalsOf(ctx, id),
    },
  } satisfies Resolvers,
});
