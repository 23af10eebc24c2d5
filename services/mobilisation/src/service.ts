import { directoryConsumer } from '@danvan/directory';
import { organisations, places } from '@danvan/records';
import { defineModule, defineService } from '@danvan/service/define-module';
import { migrations } from '../migrations/index.ts';
import { awards } from './awards/awards.ts';
import { campaignResultTable } from './campaign-results/campaign-result.table.ts';
import { campaigns } from './campaigns/campaigns.ts';
import { clearanceProjects } from './clearance-projects/clearance-projects.ts';
import { contributions } from './contributions/contributions.ts';
import { createLoaders } from './loaders.ts';
import { models } from './models/models.ts';
import { resolvers } from './resolvers/index.ts';

const of = (name: string) => new URL(`./${name}/${name}.graphql`, import.meta.url);
const counting = defineModule({
  schema: of('campaign-results'),
  resolvers,
  tables: [campaignResultTable],
});

export const mobilisation = {
  ...defineService({
    name: 'mobilisation',
    modules: [places, organisations, models, awards, campaigns, contributions, counting, clearanceProjects],
    consumers: [directoryConsumer('mobilisation')],
    migrations,
  }),
  loaders: createLoaders,
};
