import type { ServiceDefinition } from '@danvan/service/start-service';
import { migrations } from '../migrations/index.ts';
import { consumers } from './consumers/index.ts';
import { resolvers } from './resolvers/index.ts';
import { createLoaders, type Loaders } from './statistics/figure-loaders.ts';

export const reports: ServiceDefinition<Loaders> = {
  name: 'reports',
  schema: new URL('../schema.graphql', import.meta.url),
  resolvers,
  loaders: createLoaders,
  consumers,
  migrations,
};
