import { directoryConsumer } from '@danvan/directory';
import { organisations, places } from '@danvan/records';
import { defineService } from '@danvan/service';
import { migrations } from '../migrations/index.ts';
import { criticisms } from './criticisms/criticisms.ts';
import { dialogues as dialogueModule } from './dialogues/dialogues.ts';
import { disclosure } from './disclosure/disclosure.ts';
import { meetings } from './meetings/meetings.ts';
import { petitions } from './petitions/petitions.ts';
import { receptions } from './receptions/receptions.ts';
import { supervisions } from './supervisions/supervisions.ts';
import { surveys } from './surveys/surveys.ts';

export const dialogues = defineService({
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
});
