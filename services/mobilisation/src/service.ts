import { directoryConsumer } from '@danvan/directory';
import { organisations, places } from '@danvan/records';
import { defineService } from '@danvan/service';
import { migrations } from '../migrations/index.ts';
import { awards } from './awards/awards.ts';
import { campaignResults } from './campaign-results/campaign-results.ts';
import { campaigns } from './campaigns/campaigns.ts';
import { clearanceProjects } from './clearance-projects/clearance-projects.ts';
import { contributions } from './contributions/contributions.ts';
import { models } from './models/models.ts';

export const mobilisation = defineService({
  name: 'mobilisation',
  modules: [places, organisations, models, awards, campaigns, contributions, campaignResults, clearanceProjects],
  consumers: [directoryConsumer('mobilisation')],
  migrations,
});
