import type { ServiceDefinition } from '@danvan/service/start-service';
import { migrations } from '../migrations/index.ts';
import { consumers } from './consumers/index.ts';
import { criticismTable } from './criticisms/criticism.table.ts';
import { dialogueTable } from './dialogues/dialogue.table.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { resolvers } from './resolvers/index.ts';
import { supervisionTable } from './supervisions/supervision.table.ts';
import { surveyTable } from './surveys/survey.table.ts';

export const dialogues: ServiceDefinition<Loaders> = {
  name: 'dialogues',
  schema: new URL('../schema.graphql', import.meta.url),
  resolvers,
  loaders: createLoaders,
  tables: [dialogueTable, supervisionTable, criticismTable, surveyTable],
  consumers,
  migrations,
};
