import { DialogueRecorded } from '@danvan/contracts/dialogues';
import { z } from 'zod';
import { entryCommands } from '../records/entry-commands.ts';
import { assertCoOrganisersExistIn } from './assert-announceable.ts';
import { assertCountedOnce, heldWith, isAnsweredOfRaised } from './dialogue.ts';
import { answeredBeyondRaised, organised, outcome } from './dialogue-input.ts';
import { dialogueRecord } from './dialogue-record.ts';

/** A dialogue that took place before anybody entered it; held like one that was announced here, and nothing asks for its notice. */
export const { one: recordDialogue, many: recordDialogues } = entryCommands({
  mutation: 'recordDialogue',
  type: dialogueRecord,
  event: DialogueRecorded,
  item: z.object({ ...organised, ...outcome }).refine(isAnsweredOfRaised, answeredBeyondRaised),
  draft(item, today) {
    assertCountedOnce(item);
    return { ...item, ...heldWith(item, today), scheduledOn: null };
  },
  check: assertCoOrganisersExistIn,
});
