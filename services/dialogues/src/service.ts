import { organisations, places } from '@danvan/records';
import type { ServiceDefinition } from '@danvan/service/start-service';
import { migrations } from '../migrations/index.ts';
import { consumers } from './consumers/index.ts';
import { criticismTable } from './criticisms/criticism.table.ts';
import { dialogueTable } from './dialogues/dialogue.table.ts';
import { postingTable } from './disclosure/posting.table.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { frontWorkingSessionTable } from './meetings/front-working-session.table.ts';
import { peoplesConferenceTable } from './meetings/peoples-conference.table.ts';
import { petitionJobs, petitionTables } from './petitions/petition-service.ts';
import { calendarRoutes } from './receptions/calendar-routes.ts';
import { receptionTable } from './receptions/reception.table.ts';
import { receptionScheduleTable } from './receptions/reception-schedule.table.ts';
import { resolvers } from './resolvers/index.ts';
import { supervisionTable } from './supervisions/supervision.table.ts';
import { surveyTable } from './surveys/survey.table.ts';

export const dialogues: ServiceDefinition<Loaders> = {
  name: 'dialogues',
  schema: [
    places.schema,
    organisations.schema,
    new URL('./dialogues/dialogues.graphql', import.meta.url),
    new URL('./supervisions/supervisions.graphql', import.meta.url),
    new URL('./criticisms/criticisms.graphql', import.meta.url),
    new URL('./surveys/surveys.graphql', import.meta.url),
    new URL('./receptions/receptions.graphql', import.meta.url),
    new URL('./disclosure/disclosure.graphql', import.meta.url),
    new URL('./meetings/meetings.graphql', import.meta.url),
    new URL('./petitions/petitions.graphql', import.meta.url),
  ],
  resolvers,
  loaders: createLoaders,
  tables: [
    dialogueTable,
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
  consumers,
  jobs: petitionJobs,
  routes: calendarRoutes,
  migrations,
  insertOnly: ['petition_reading'],
};
