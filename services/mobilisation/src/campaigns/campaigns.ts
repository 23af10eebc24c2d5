import { CampaignCancelled } from '@danvan/contracts/campaigns';
import { areaOf, cancelCommand, forEachItem, mutations, organisationOf } from '@danvan/records';
import { defineModule } from '@danvan/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { assertUnused } from './campaign.rules.ts';
import { campaignRecord } from './campaign-record.ts';
import { correctCampaign } from './correct-campaign.ts';
import { endCampaign } from './end-campaign.ts';
import { launchCampaign } from './launch-campaign.ts';
import { usesOfCampaignsIn } from './uses-of-campaigns.ts';

const cancelCampaign = cancelCommand(campaignRecord, {
  name: { one: 'cancelCampaign' },
  event: CampaignCancelled,
  async check(tx, steps) {
    const campaigns = steps.map(({ before }) => before);
    await forEachItem(await usesOfCampaignsIn(tx, campaigns), assertUnused);
  },
});

export const campaigns = defineModule({
  schema: new URL('./campaigns.graphql', import.meta.url),
  mappers: { Campaign: './campaign-record.ts#Campaign as CampaignRecord' },
  records: [campaignRecord],
  resolvers: {
    Query: { campaign: campaignRecord.byId, campaigns: campaignRecord.list },
    Mutation: {
      ...mutations(launchCampaign),
      ...mutations(endCampaign),
      ...mutations(correctCampaign),
      ...mutations(cancelCampaign),
    },
    Campaign: { __resolveReference: campaignRecord.reference, organisation: organisationOf, area: areaOf },
    Area: { campaigns: campaignRecord.of('areaId') },
    Organisation: { campaigns: campaignRecord.of('organisationId') },
  } satisfies Resolvers,
});
