import type { ServiceDefinition } from '@danvan/service/start-service';
import { migrations } from '../migrations/index.ts';
import { consumers } from './consumers/index.ts';
import { householdTable } from './households/household.table.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { resolvers } from './resolvers/index.ts';

export const welfare: ServiceDefinition<Loaders> = {
  name: 'welfare',
  schema: new URL('../schema.graphql', import.meta.url),
  resolvers,
  loaders: createLoaders,
  tables: [householdTable],
  consumers,
  migrations,
};
