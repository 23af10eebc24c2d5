import { defineService } from '@danvan/service';
import { migrations } from '../migrations/index.ts';
import { areas } from './areas/areas.ts';
import { oneStopPoints } from './one-stop-points/one-stop-points.ts';
import { organisations as organisationModule } from './organisations/organisations.ts';
import { posts } from './posts/posts.ts';
import { relations } from './relations/relations.ts';

export const organisations = defineService({
  name: 'organisations',
  modules: [organisationModule, areas, relations, posts, oneStopPoints],
  migrations,
});
