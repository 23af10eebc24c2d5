import { directoryConsumer } from '@danvan/directory';
import { organisations, places } from '@danvan/records';
import { defineModule, defineService } from '@danvan/service/define-module';
import { migrations } from '../migrations/index.ts';
import { awards } from './awards/awards.ts';
import { campaignResultTable } from './campaign-results/campaign-result.table.ts';
import { campaignTable } from './campaigns/campaign.table.ts';
import { clearanceProjects } from './clearance-projects/clearance-projects.ts';
import { contributionTable } from './contributions/contribution.table.ts';
import { createLoaders } from './loaders.ts';
import { models } from './models/models.ts';
import { resolvers } from './resolvers/index.ts';

const of = (name: string) => new URL(`./${name}/${name}.graphql`, import.meta.url);
const rest = ['contributions', 'campaign-results'].map((name) => defineModule({ schema: of(name), resolvers: {} }));
const campaigns = defineModule({
  schema: of('campaigns'),
  resolvers,
  tables: [campaignTable, contributionTable, campaignResultTable],
});

export const mobilisation = {
  ...defineService({
    name: 'mobilisation',
    modules: [places, organisations, models, awards, campaigns, ...rest, clearanceProjects],
    consumers: [directoryConsumer('mobilisation')],
    migrations,
  }),
  loaders: createLoaders,
};
