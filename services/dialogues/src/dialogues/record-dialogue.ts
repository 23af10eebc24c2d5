import { DialogueRecorded } from '@danvan/contracts/dialogues';
import { createCommand, placedByOrganisation } from '@danvan/records';
import { z } from 'zod';
import { assertCountedOnce, heldWith, issuesOfOutcome } from './dialogue.rules.ts';
import { dialogueFields, outcomeFields } from './dialogue-input.ts';
import { dialogueRecord } from './dialogue-record.ts';
import { assertCoOrganisersExistIn } from './place-dialogues.ts';

/** Enters dialogues that took place earlier; they are held like those that were announced here, and owe no notice. */
export const recordDialogue = createCommand(dialogueRecord, {
  name: { one: 'recordDialogue', item: 'dialogue', many: 'recordDialogues', items: 'dialogues', success: 'DialoguesRecorded' },
  event: DialogueRecorded,
  item: z.object({ ...dialogueFields, ...outcomeFields }),
  issuesOf: issuesOfOutcome,
  on: ({ heldOn }) => heldOn,
  place: placedByOrganisation(({ heldOn }) => heldOn),
  create(item) {
    assertCountedOnce(item);
    return { ...heldWith(item), scheduledOn: null };
  },
  check: assertCoOrganisersExistIn,
});
