import { organisations, places } from '@danvan/records';
import type { ServiceDefinition } from '@danvan/service/start-service';
import { migrations } from '../migrations/index.ts';
import { consumers } from './consumers/index.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { reportedIndicatorTable } from './reported-indicators/reported-indicator.table.ts';
import { resolvers } from './resolvers/index.ts';

export const reports: ServiceDefinition<Loaders> = {
  name: 'reports',
  schema: [
    places.schema,
    organisations.schema,
    new URL('./statistics/statistics.graphql', import.meta.url),
    new URL('./reported-indicators/reported-indicators.graphql', import.meta.url),
    new URL('./area-report/area-report.graphql', import.meta.url),
  ],
  resolvers,
  loaders: createLoaders,
  tables: [reportedIndicatorTable],
  consumers,
  migrations,
};
