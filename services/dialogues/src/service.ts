import { directoryConsumer } from '@danvan/directory/directory-consumer';
import { organisations, places } from '@danvan/records';
import { defineModule, defineService } from '@danvan/service/define-module';
import { migrations } from '../migrations/index.ts';
import { criticisms } from './criticisms/criticisms.ts';
import { dialogues as dialogueModule } from './dialogues/dialogues.ts';
import { disclosure } from './disclosure/disclosure.ts';
import { createLoaders } from './loaders.ts';
import { meetings } from './meetings/meetings.ts';
import { petitionJobs, petitionTables } from './petitions/petition-service.ts';
import { calendarRoutes } from './receptions/calendar-routes.ts';
import { receptionTable } from './receptions/reception.table.ts';
import { receptionScheduleTable } from './receptions/reception-schedule.table.ts';
import { resolvers } from './resolvers/index.ts';
import { supervisions } from './supervisions/supervisions.ts';
import { surveys } from './surveys/surveys.ts';

const receptions = defineModule({
  schema: new URL('./receptions/receptions.graphql', import.meta.url),
  resolvers: {},
  tables: [receptionScheduleTable, receptionTable],
  routes: calendarRoutes,
});
const petitions = defineModule({
  schema: new URL('./petitions/petitions.graphql', import.meta.url),
  resolvers,
  tables: petitionTables,
  jobs: petitionJobs,
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
    ],
    consumers: [directoryConsumer('dialogues')],
    migrations,
  }),
  loaders: createLoaders,
};
