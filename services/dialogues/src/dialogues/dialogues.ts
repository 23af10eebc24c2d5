import { DialogueCancelled } from '@danvan/contracts/dialogues';
import { areaOf, cancelCommand, mutations, organisationOf } from '@danvan/records';
import { defineModule } from '@danvan/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { announceDialogue } from './announce-dialogue.ts';
import { correctDialogue } from './correct-dialogue.ts';
import { dialogueRecord } from './dialogue-record.ts';
import { holdDialogue } from './hold-dialogue.ts';
import { recordDialogue } from './record-dialogue.ts';

const cancelDialogue = cancelCommand(dialogueRecord, { name: { one: 'cancelDialogue' }, event: DialogueCancelled });

export const dialogues = defineModule({
  schema: new URL('./dialogues.graphql', import.meta.url),
  mappers: { Dialogue: './dialogue-record.ts#Dialogue as DialogueRecord' },
  records: [dialogueRecord],
  resolvers: {
    Query: { dialogue: dialogueRecord.byId, dialogues: dialogueRecord.list },
    Mutation: {
      ...mutations(announceDialogue),
      ...mutations(holdDialogue),
      ...mutations(recordDialogue),
      ...mutations(correctDialogue),
      ...mutations(cancelDialogue),
    },
    Dialogue: {
      __resolveReference: dialogueRecord.reference,
      organisation: organisationOf,
      area: areaOf,
      coOrganisers: ({ coOrganiserIds }) => coOrganiserIds.map((id) => ({ id })),
    },
    Area: { dialogues: dialogueRecord.of('areaId') },
    Organisation: { dialogues: dialogueRecord.of('organisationId') },
  } satisfies Resolvers,
});
