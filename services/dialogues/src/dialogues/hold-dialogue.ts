import { DialogueHeld } from '@danvan/contracts/dialogues';
import { placesByOrganisation, stepCommand } from '@danvan/records';
import { z } from 'zod';
import { hold, issuesOfOutcome } from './dialogue.rules.ts';
import { outcomeFields } from './dialogue-input.ts';
import { dialogueRecord } from './dialogue-record.ts';

/** States that announced dialogues took place. From now on they count, at the tier and in the area of the day they were held. */
export const holdDialogue = stepCommand(dialogueRecord, {
  name: { one: 'holdDialogue', item: 'dialogue', many: 'holdDialogues', items: 'dialogues', success: 'DialoguesHeld' },
  event: DialogueHeld,
  item: z.object(outcomeFields),
  issuesOf: issuesOfOutcome,
  on: ({ heldOn }) => heldOn,
  apply: hold,
  place: placesByOrganisation(({ date }) => date),
});
