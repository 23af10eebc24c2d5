import { organisations, places } from '@danvan/records';
import { defineModule, defineService } from '@danvan/service/define-module';
import { migrations } from '../migrations/index.ts';
import { awards } from './awards/awards.ts';
import { campaignResultTable } from './campaign-results/campaign-result.table.ts';
import { campaignTable } from './campaigns/campaign.table.ts';
import { clearanceProjectTable } from './clearance-projects/clearance-project.table.ts';
import { consumers } from './consumers/index.ts';
import { contributionTable } from './contributions/contribution.table.ts';
import { createLoaders } from './loaders.ts';
import { modelTable } from './models/model.table.ts';
import { resolvers } from './resolvers/index.ts';

const of = (name: string) => new URL(`./${name}/${name}.graphql`, import.meta.url);
const rest = ['campaigns', 'contributions', 'campaign-results', 'clearance-projects'].map((name) =>
  defineModule({ schema: of(name), resolvers: {} }),
);
const models = defineModule({
  schema: of('models'),
  resolvers,
  tables: [modelTable, campaignTable, contributionTable, campaignResultTable, clearanceProjectTable],
});

export const mobilisation = {
  ...defineService({
    name: 'mobilisation',
    modules: [places, organisations, models, awards, ...rest],
    consumers,
    migrations,
  }),
  loaders: createLoaders,
};
