import { DialogueAnnounced } from '@danvan/contracts/dialogues';
import type { DirectoryOrganisation } from '@danvan/directory/directory';
import { getOrganisationsWithinIn } from '@danvan/directory/organisations-within';
import { placeOf } from '@danvan/directory/place-of';
import { createCommand } from '@danvan/records';
import { z } from 'zod';
import { assertCountedOnce } from './dialogue.rules.ts';
import { assertCoOrganisersExistIn, assertNoticeGivenIn } from './dialogue-checks.ts';
import { dialogueFields } from './dialogue-input.ts';
import { dialogueRecord } from './dialogue-record.ts';

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
  item: z.object({ ...dialogueFields, scheduledOn: z.iso.date() }),
  // Which notice is due depends on the organisation's kind, which the record does not keep.
  async place(tx, { items }) {
    const asked = items.map(({ organisationId, scheduledOn }) => ({ id: organisationId, on: scheduledOn }));
    const organisations = await getOrganisationsWithinIn(tx, tx.actor, asked);
    await assertNoticeGivenIn(
      tx,
      items.map(({ scheduledOn }, i) => ({ scheduledOn, organisation: organisations[i] as DirectoryOrganisation })),
    );
    return organisations.map(placeOf);
  },
  create(item) {
    assertCountedOnce(item);
    return { ...item, ...notHeldYet, status: 'ANNOUNCED' as const, date: item.scheduledOn };
  },
  check: assertCoOrganisersExistIn,
});
