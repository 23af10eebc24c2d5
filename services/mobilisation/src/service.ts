import { organisations, places } from '@danvan/records';
import type { ServiceDefinition } from '@danvan/service/start-service';
import { migrations } from '../migrations/index.ts';
import { awardTable } from './awards/award.table.ts';
import { campaignResultTable } from './campaign-results/campaign-result.table.ts';
import { campaignTable } from './campaigns/campaign.table.ts';
import { clearanceProjectTable } from './clearance-projects/clearance-project.table.ts';
import { consumers } from './consumers/index.ts';
import { contributionTable } from './contributions/contribution.table.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { modelTable } from './models/model.table.ts';
import { resolvers } from './resolvers/index.ts';

export const mobilisation: ServiceDefinition<Loaders> = {
  name: 'mobilisation',
  schema: [
    places.schema,
    organisations.schema,
    new URL('./models/models.graphql', import.meta.url),
    new URL('./awards/awards.graphql', import.meta.url),
    new URL('./campaigns/campaigns.graphql', import.meta.url),
    new URL('./contributions/contributions.graphql', import.meta.url),
    new URL('./campaign-results/campaign-results.graphql', import.meta.url),
    new URL('./clearance-projects/clearance-projects.graphql', import.meta.url),
  ],
  resolvers,
  loaders: createLoaders,
  tables: [modelTable, awardTable, campaignTable, contributionTable, campaignResultTable, clearanceProjectTable],
  consumers,
  migrations,
};
