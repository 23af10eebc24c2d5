import type { ServiceDefinition } from '@danvan/service/start-service';
import { migrations } from '../migrations/index.ts';
import { areaTable, areaVersionTable } from './areas/area.table.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { oneStopPointTable } from './one-stop-points/one-stop-point.table.ts';
import { organisationTable, organisationVersionTable } from './organisations/organisation.table.ts';
import { personTable } from './posts/person.table.ts';
import { postHoldingTable } from './posts/post-holding.table.ts';
import { relationTable } from './relations/relation.table.ts';
import { resolvers } from './resolvers/index.ts';

export const organisations: ServiceDefinition<Loaders> = {
  name: 'organisations',
  schema: [
    new URL('./organisations/organisations.graphql', import.meta.url),
    new URL('./areas/areas.graphql', import.meta.url),
    new URL('./relations/relations.graphql', import.meta.url),
    new URL('./posts/posts.graphql', import.meta.url),
    new URL('./one-stop-points/one-stop-points.graphql', import.meta.url),
  ],
  resolvers,
  loaders: createLoaders,
  tables: [
    areaTable,
    areaVersionTable,
    organisationTable,
    organisationVersionTable,
    relationTable,
    personTable,
    postHoldingTable,
    oneStopPointTable,
  ],
  migrations,
};
