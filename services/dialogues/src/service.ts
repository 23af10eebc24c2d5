import { directoryConsumer } from '@danvan/directory/directory-consumer';
import { organisations, places } from '@danvan/records';
import { defineModule, defineService } from '@danvan/service/define-module';
import { migrations } from '../migrations/index.ts';
import { criticismTable } from './criticisms/criticism.table.ts';
import { dialogueTable } from './dialogues/dialogue.table.ts';
import { postingTable } from './disclosure/posting.table.ts';
import { createLoaders } from './loaders.ts';
import { frontWorkingSessionTable } from './meetings/front-working-session.table.ts';
import { peoplesConferenceTable } from './meetings/peoples-conference.table.ts';
import { petitions } from './petitions/petitions.ts';
import { receptions } from './receptions/receptions.ts';
import { resolvers } from './resolvers/index.ts';
import { supervisionTable } from './supervisions/supervision.table.ts';
import { surveyTable } from './surveys/survey.table.ts';

const of = (name: string) => new URL(`./${name}/${name}.graphql`, import.meta.url);
const schemaOf = (name: string) => defineModule({ schema: of(name), resolvers: {} });
const dialogueModule = defineModule({
  schema: of('dialogues'),
  resolvers,
  tables: [
    dialogueTable,
    supervisionTable,
    criticismTable,
    surveyTable,
    postingTable,
    peoplesConferenceTable,
    frontWorkingSessionTable,
  ],
});

export const dialogues = {
  ...defineService({
    name: 'dialogues',
    modules: [
      places,
      organisations,
      dialogueModule,
      ...['supervisions', 'criticisms', 'surveys'].map(schemaOf),
      receptions,
      ...['disclosure', 'meetings'].map(schemaOf),
      petitions,
    ],
    consumers: [directoryConsumer('dialogues')],
    migrations,
  }),
  loaders: createLoaders,
};
