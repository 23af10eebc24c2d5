import { directoryConsumer } from '@danvan/directory/directory-consumer';
import { organisations, places } from '@danvan/records';
import { defineModule, defineService } from '@danvan/service/define-module';
import { migrations } from '../migrations/index.ts';
import { criticismTable } from './criticisms/criticism.table.ts';
import { dialogues as dialogueModule } from './dialogues/dialogues.ts';
import { postingTable } from './disclosure/posting.table.ts';
import { createLoaders } from './loaders.ts';
import { frontWorkingSessionTable } from './meetings/front-working-session.table.ts';
import { peoplesConferenceTable } from './meetings/peoples-conference.table.ts';
import { petitionJobs, petitionTables } from './petitions/petition-service.ts';
import { calendarRoutes } from './receptions/calendar-routes.ts';
import { receptionTable } from './receptions/reception.table.ts';
import { receptionScheduleTable } from './receptions/reception-schedule.table.ts';
import { resolvers } from './resolvers/index.ts';
import { supervisionTable } from './supervisions/supervision.table.ts';
import { surveyTable } from './surveys/survey.table.ts';

const of = (name: string) => new URL(`./${name}/${name}.graphql`, import.meta.url);
const [supervisions, criticisms, surveys, disclosure, meetings, receptions] = [
  'supervisions',
  'criticisms',
  'surveys',
  'disclosure',
  'meetings',
  'receptions',
].map((name) => defineModule({ schema: of(name), resolvers: {} }));
const petitions = defineModule({
  schema: of('petitions'),
  resolvers,
  tables: [
    supervisionTable,
    criticismTable,
    surveyTable,
    receptionScheduleTable,
    receptionTable,
    postingTable,
    peoplesConferenceTable,
    frontWorkingSessionTable,
    ...petitionTables,
  ],
  jobs: petitionJobs,
  routes: calendarRoutes,
  insertOnly: ['petition_reading'],
});

export const dialogues = {
  ...defineService({
    name: 'dialogues',
    modules: [
      places,
      organisations,
      dialogueModule,
      supervisions,
      criticisms,
      surveys,
      receptions,
      disclosure,
      meetings,
      petitions,
    ].filter((module) => module !== undefined),
    consumers: [directoryConsumer('dialogues')],
    migrations,
  }),
  loaders: createLoaders,
};
