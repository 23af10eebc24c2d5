import { DialogueAnnounced } from '@danvan/contracts/dialogues';
import { createCommand } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { assertCountedOnce } from './dialogue.rules.ts';
import { dialogueFields } from './dialogue-input.ts';
import { dialogueRecord } from './dialogue-record.ts';
import { assertCoOrganisersExistIn, placeWithNoticeIn } from './place-dialogues.ts';

const notHeldYet = { heldOn: null, attendees: null, opinionsRaised: null, answeredOnSpot: null, chairedBy: null };

/** Announces dialogues for a day, with the notice that their organisations owe. They do not count yet. */
export const announceDialogue = createCommand(dialogueRecord, {
  name: {
    one: 'announceDialogue',
    item: 'dialogue',
    many: 'announceDialogues',
    items: 'dialogues',
    success: 'DialoguesAnnounced',
  },
  event: DialogueAnnounced,
  item: z.object({ ...dialogueFields, scheduledOn: localDay }),
  place: (tx, { items }) =>
    placeWithNoticeIn(
      tx,
      items.map(({ organisationId, scheduledOn }) => ({ organisationId, date: scheduledOn })),
      () => true,
    ),
  create(item) {
    assertCountedOnce(item);
    return { ...item, ...notHeldYet, status: 'ANNOUNCED' as const, date: item.scheduledOn };
  },
  check: assertCoOrganisersExistIn,
});
